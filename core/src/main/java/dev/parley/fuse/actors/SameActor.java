package dev.parley.fuse.actors;

import dev.parley.claim.ActorKind;
import dev.parley.fuse.Room;
import dev.parley.lexicon.Countries;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is who across reports.
 *
 * <p>Names that are spellings of one are one actor. A name that says less than others ("Voss", "K.
 * Voss") goes to the one actor that it fits; where it fits several, or none, it stays by itself. A
 * person and a body are never one, unless reports give the same full name two kinds.
 */
public final class SameActor implements Room<ActorName> {
  /** What is remembered where one name says less than the other. */
  private static final double FITS = 0.25;

  private static final int REMEMBERED = 20_000;

  private final Countries countries = new Countries();
  private final NameWords words = new NameWords();
  private final Spelling spelling = new Spelling();
  private final Descriptions descriptions = new Descriptions(words, countries);
  private final People people = new People(words, countries, spelling);
  private final Bodies bodies = new Bodies(words, countries, spelling);

  /** A name is asked for again with every other that it is compared with. */
  private final Map<ActorName, Form> forms = new ConcurrentHashMap<>();

  /**
   * What is grouped for a name.
   *
   * @param report where it stands; matters only where the name is a description
   * @param kind as the reader says, or null
   */
  public ActorName item(String report, String name, @Nullable ActorKind kind) {
    boolean described = form(name, kind) instanceof Form.Description;
    return new ActorName(name, kind, described ? report : null);
  }

  /** How an actor is called whom reports give these names. */
  public String shown(Collection<ActorName> names) {
    return new Shown(this::form, bodies).of(names);
  }

  Form form(ActorName item) {
    if (item.report() != null) {
      return new Form.Description();
    }
    if (forms.size() > REMEMBERED) {
      forms.clear();
    }
    return forms.computeIfAbsent(item, i -> form(i.name(), i.kind()));
  }

  private Form form(String name, @Nullable ActorKind kind) {
    List<String> raw = Raw.words(name);
    if (raw.isEmpty()) {
      return new Form.Description();
    }
    if (bodies.isBody(raw)) {
      return bodies.form(raw, kind);
    }
    if (descriptions.describes(raw, kind)) {
      return new Form.Description();
    }
    return kind == ActorKind.PERSON ? people.form(raw) : bodies.form(raw, kind);
  }

  @Override
  public Collection<String> keys(ActorName item) {
    return Keys.of(form(item)).found();
  }

  @Override
  public Collection<String> asks(ActorName item) {
    return Keys.of(form(item)).asked();
  }

  @Override
  public double likeness(ActorName a, ActorName b) {
    Form one = form(a);
    Form other = form(b);
    double same = same(one, other);
    if (same > 0) {
      return (1 + same) / 2;
    }
    return fits(a, one, b, other) || fits(b, other, a, one) ? FITS : Double.NaN;
  }

  private static double same(Form a, Form b) {
    if (a instanceof Form.Person p && b instanceof Form.Person q) {
      return People.likeness(p, q);
    }
    return a instanceof Form.Body p && b instanceof Form.Body q ? Bodies.likeness(p, q) : 0;
  }

  /** Whether the first says less than the second, so that it may mean it. */
  private static boolean fits(ActorName a, Form less, ActorName b, Form full) {
    if (less instanceof Form.Person p && full instanceof Form.Person q) {
      return People.fits(p, q);
    }
    if (less instanceof Form.Body p && full instanceof Form.Body q) {
      boolean governs = p.governed() != null && q.words().equals(List.of(p.governed()));
      return governs && b.kind() == ActorKind.GOVERNMENT
          || p.acronym() != null && p.acronym().equals(q.initials());
    }
    if (less instanceof Form.Body p && full instanceof Form.Person q) {
      boolean open = a.kind() == null || b.kind() == null || p.plain().contains(" ");
      return open && p.plain().equals(q.plain());
    }
    return false;
  }

  @Override
  public boolean joins(double likeness) {
    return likeness >= FITS;
  }

  @Override
  public List<List<String>> groups(SortedMap<String, ActorName> items, Collection<Link> links) {
    Map<String, Form> forms = new HashMap<>();
    items.forEach((id, item) -> forms.put(id, form(item)));
    Set<Link> same = new HashSet<>();
    Map<String, Set<String>> fuller = new HashMap<>();
    for (Link link : links) {
      String a = link.first();
      String b = link.second();
      if (link.likeness() > FITS) {
        same.add(link);
      } else if (fits(of(items, a), of(forms, a), of(items, b), of(forms, b))) {
        fuller.computeIfAbsent(a, id -> new HashSet<>()).add(b);
      } else {
        fuller.computeIfAbsent(b, id -> new HashSet<>()).add(a);
      }
    }
    return new Fuller(items.keySet(), same, fuller).groups();
  }

  private static <V> V of(Map<String, V> map, String id) {
    return Objects.requireNonNull(map.get(id), id);
  }
}
