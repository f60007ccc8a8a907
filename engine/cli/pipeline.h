// Work done by several threads, item by item: read in order, written in order, and few items in memory at a time.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace ventanilla {

// As many threads as were asked for; 0: one for each core.
inline unsigned Jobs(unsigned asked) { return asked > 0 ? asked : std::max(1u, std::thread::hardware_concurrency()); }

// `next(item)` reads the next item, or is false at the end; `work(worker, item, result)` runs on one of `jobs` threads, and
// `write(result)` on the calling one. None of them throws. Items and results are used again: whoever fills one clears it.
template <class Item, class Result, class Next, class Work, class Write>
void InOrder(unsigned jobs, Next next, Work work, Write write) {
  struct Slot {
    Item item;
    Result result;
    bool done = false;
  };
  std::vector<Slot> slots(jobs * 2 + 2);
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t read = 0, taken = 0, written = 0;
  bool ended = false;
  const auto slot = [&](std::size_t number) -> Slot& { return slots[number % slots.size()]; };

  std::vector<std::thread> threads;
  threads.emplace_back([&] {
    for (bool more = true; more;) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return read - written < slots.size(); });
      Slot& free = slot(read);
      lock.unlock();
      more = next(free.item);
      lock.lock();
      read += more ? 1 : 0;
      ended = !more;
      changed.notify_all();
    }
  });
  for (unsigned worker = 0; worker < jobs; ++worker) {
    threads.emplace_back([&, worker] {
      std::unique_lock lock(mutex);
      for (;;) {
        changed.wait(lock, [&] { return taken < read || ended; });
        if (taken == read) return;
        Slot& mine = slot(taken++);
        lock.unlock();
        work(worker, mine.item, mine.result);
        lock.lock();
        mine.done = true;
        changed.notify_all();
      }
    });
  }
  std::unique_lock lock(mutex);
  for (;;) {
    changed.wait(lock, [&] { return (written < read && slot(written).done) || (ended && written == read); });
    if (written == read) break;
    Slot& oldest = slot(written);
    lock.unlock();
    write(oldest.result);
    lock.lock();
    oldest.done = false;
    ++written;
    changed.notify_all();
  }
  lock.unlock();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace ventanilla
