package dev.parley.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A part of a record's claims that a question can do with; it is found without reading others. */
public sealed interface Only {
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

  /** Naming any of these actors, by their ids across reports. */
  record Actors(Collection<String> any) implements Only {
    public Actors {
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

  /** Counting any of these people or things, in these very words. */
  record Counted(Collection<String> any) implements Only {
    public Counted {
      any = List.copyOf(any);
    }
  }

  /** Of reports that may have been printed on this day or later. */
  record Since(LocalDate day) implements Only {}
}
