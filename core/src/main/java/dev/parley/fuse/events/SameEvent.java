package dev.parley.fuse.events;

import dev.parley.fuse.Groups;
import dev.parley.fuse.MemoryStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which of some tellings tell one event; {@link EventRoom} for those that keep coming. */
public final class SameEvent {
  private final EventRoom room = new EventRoom();

  /**
   * Tellings of one event.
   *
   * @param id that of the first
   * @param tellings their ids, in order
   */
  public record Group(String id, List<String> tellings) {
    public Group {
      tellings = List.copyOf(tellings);
    }
  }

  /**
   * The events, each with all that tell it, by their ids.
   *
   * @param tellings in any order, each id once
   */
  public List<Group> groups(Collection<Telling> tellings) {
    SortedMap<String, Telling> byId = new TreeMap<>();
    tellings.forEach(telling -> byId.put(telling.id(), telling));
    MemoryStore<Telling> store = new MemoryStore<>();
    new Groups<>(room, store).change(List.of(), byId);
    List<Group> out = new ArrayList<>();
    store.groups().forEach((id, members) -> out.add(new Group(id, members)));
    return out;
  }
}
