// From the keys of an object to facts. Objects of one maker have their keys in one order: then the key before says the next one.
export class Keys {
  constructor(entries) {
    this.facts = new Map(entries);
    this.keys = [];
    this.found = [];
  }
  at(position, key) {
    if (this.keys[position] === key) return this.found[position];
    const fact = this.facts.get(key) ?? -1;
    if (position < 1000) {
      this.keys[position] = key;
      this.found[position] = fact;
    }
    return fact;
  }
}
