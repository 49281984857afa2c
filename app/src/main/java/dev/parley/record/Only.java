package dev.parley.record;

import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.words.Gist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A part of a record's claims that a question can do with; it is found without reading others. */
public sealed interface Only {
  /** Of any of these kinds. */
  record Kinds(List<String> any) implements Only {
    public Kinds {
      any = List.copyOf(any);
    }
  }

  /** Of any of these topics, types or measures. */
  record Topics(List<String> any) implements Only {
    public Topics {
      any = List.copyOf(any);
    }
  }

  /** Naming somebody whom the claim or other reports call by any of these words. */
  record Named(List<String> any) implements Only {
    public Named {
      any = List.copyOf(any);
    }
  }

  /** Of a position of any of these parties, by their ids across reports. */
  record Parties(Collection<String> any) implements Only {
    public Parties {
      any = List.copyOf(any);
    }
  }

  /** Of a position whose party is named by a post that one of these actors is said to hold. */
  record Holders(Collection<String> any) implements Only {
    public Holders {
      any = List.copyOf(any);
    }
  }

  /** Telling any of these events, by their ids across reports. */
  record Happenings(Collection<String> any) implements Only {
    public Happenings {
      any = List.copyOf(any);
    }
  }

  /** Of a tenure of any of these posts, in these very words. */
  record Posts(Collection<String> any) implements Only {
    public Posts {
      any = List.copyOf(any);
    }
  }

  /** Of a tenure of a post with any of these wordings, as {@link Offices#words} tells them. */
  record PostWords(Collection<String> any) implements Only {
    public PostWords {
      any = List.copyOf(any);
    }
  }

  /** Counting people or things of any of these gists, as {@link Gist#line} tells them. */
  record Gists(Collection<String> any) implements Only {
    public Gists {
      any = List.copyOf(any);
    }
  }

  /** Counting any of these people or things, in these very words. */
  record Counted(Collection<String> any) implements Only {
    public Counted {
      any = List.copyOf(any);
    }
  }

  /** Counting somebody or something at any of these places, in these very words. */
  record Places(Collection<String> any) implements Only {
    public Places {
      any = List.copyOf(any);
    }
  }

  /**
   * Of an event with a number, in whose head one of these pieces of words may stand.
   *
   * @param heads by type of event; in lower case, without accents
   */
  record Numbered(SortedMap<String, List<String>> heads) implements Only {
    public Numbered {
      heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }
  }

  /** Of an event in exchange for something. */
  record Exchanged() implements Only {}

  /** Of any of these reports. */
  record Reports(Collection<String> any) implements Only {
    public Reports {
      any = List.copyOf(any);
    }
  }

  /** Of other reports that print the story of any of these. */
  record BesideCopies(Collection<String> any) implements Only {
    public BesideCopies {
      any = List.copyOf(any);
    }
  }

  /**
   * Said by somebody whom the claim or other reports call by these words, or printed by an outlet.
   *
   * @param name folded
   * @param outlets in these very words
   */
  record Said(String name, Collection<String> outlets) implements Only {
    public Said {
      outlets = List.copyOf(outlets);
    }
  }

  /** Said by any of these actors, by their ids across reports. */
  record SaidBy(Collection<String> any) implements Only {
    public SaidBy {
      any = List.copyOf(any);
    }
  }

  /**
   * About something at a time that ends on some day, or that is open.
   *
   * @param any topic and day with a bar between them
   */
  record Days(Collection<String> any) implements Only {
    public Days {
      any = List.copyOf(any);
    }
  }

  /** Of reports that may have been printed on this day or later. */
  record Since(LocalDate day) implements Only {}
}
