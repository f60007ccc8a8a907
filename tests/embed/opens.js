// For drivers that find a frame only where scripts do: the boxes of widgets let themselves be looked into.
const closed = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return closed.call(this, { ...options, mode: 'open' });
};
