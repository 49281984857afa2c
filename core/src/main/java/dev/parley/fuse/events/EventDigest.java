package dev.parley.fuse.events;

import dev.parley.claim.Event;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What fusing keeps of a report to tell later which events it shares with others.
 *
 * @param words those that tell most of what it is about, in lower case, each with how often it
 *     stands there
 * @param tellings the wording of each {@link Event}, in the order of the report's claims
 */
public record EventDigest(SortedMap<String, Integer> words, List<Wording> tellings) {
  public EventDigest {
    words = new TreeMap<>(words);
    tellings = List.copyOf(tellings);
  }
}
