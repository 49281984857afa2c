package dev.parley.record;

import dev.parley.fuse.offices.Offices;
import dev.parley.fuse.words.Gist;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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

  /** Of reports that may have been printed on this day or later. */
  record Since(LocalDate day) implements Only {}
}
