package dev.parley.fuse.actors;

import static dev.parley.fuse.actors.NameWords.Use.ARMY;
import static dev.parley.fuse.actors.NameWords.Use.LINK;
import static dev.parley.fuse.actors.NameWords.Use.SORT;
import static dev.parley.fuse.actors.NameWords.Use.STATE;

import dev.parley.claim.ActorKind;
import dev.parley.lexicon.Countries;
import dev.parley.lexicon.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes names of parties, states and bodies apart. */
final class Bodies {
  /** Before what stands for a known name, so that no word is taken for it. */
  private static final String KNOWN = "=";

  /** A shorter acronym fits too many names by chance. */
  private static final int LETTERS = 4;

  private static final int LONGEST = 10;

  private final NameWords words;
  private final Countries countries;
  private final Spelling spelling;

  /** The names of the table by all folded names, and those as Parley calls them. */
  private final Map<String, String> names = new HashMap<>();

  private final Set<String> governments = new HashSet<>();
  private final Set<String> armies = new HashSet<>();

  Bodies(NameWords words, Countries countries, Spelling spelling) {
    this(words, countries, spelling, Table.load(Bodies.class, "bodies.tsv", "name", "also"));
  }

  Bodies(NameWords words, Countries countries, Spelling spelling, Table table) {
    this.words = words;
    this.countries = countries;
    this.spelling = spelling;
    words.all(STATE).forEach(w -> governments.add(sound(w)));
    words.all(ARMY).forEach(w -> armies.add(sound(w)));
    for (Table.Row row : table.rows()) {
      String name = row.need("name");
      put(row, name, name);
      row.needList("also").forEach(also -> put(row, also, name));
    }
  }

  private void put(Table.Row row, String also, String name) {
    String other = names.put(folded(Raw.words(also)), name);
    if (other != null && !other.equals(name)) {
      throw row.fault("'" + also + "' stands with " + other + " already");
    }
  }

  private static String folded(List<String> words) {
    return Raw.fold(String.join(" ", words));
  }

  /** What the tables call this name, or null where they do not know it. */
  @Nullable String known(String name) {
    String known = names.get(folded(Raw.words(name)));
    return known != null ? known : countries.of(String.join(" ", Raw.words(name)));
  }

  /** Whether this is in the table of bodies, so that no reader's kind can make it a person. */
  boolean isBody(List<String> name) {
    return names.containsKey(folded(name));
  }

  Form.Body form(List<String> name, @Nullable ActorKind kind) {
    String plain = folded(name);
    String known = names.get(plain);
    List<String> read = known == null ? name : Raw.words(known);
    List<String> parts = parts(read, kind);
    String acronym =
        known == null && name.size() == 1 && Raw.isAcronym(name.getFirst()) ? plain : null;
    return new Form.Body(plain, parts, enough(acronym), enough(initials(name)), governed(parts));
  }

  private @Nullable String governed(List<String> parts) {
    List<String> besides = parts.stream().filter(w -> !governments.contains(w)).toList();
    boolean one = parts.size() == 2 && besides.size() == 1 && !besides.getFirst().startsWith(KNOWN);
    return one ? besides.getFirst() : null;
  }

  private static @Nullable String enough(@Nullable String letters) {
    return letters == null || letters.length() < LETTERS ? null : letters;
  }

  private static String initials(List<String> name) {
    return name.stream()
        .filter(Raw::isCapital)
        .map(w -> Raw.fold(w).substring(0, 1))
        .collect(Collectors.joining());
  }

  private List<String> parts(List<String> name, @Nullable ActorKind kind) {
    String whole = String.join(" ", name);
    String state = kind == ActorKind.OUTLET ? null : countries.of(whole); // "The Australian"
    if (state != null && !countries.isPeople(whole)) {
      boolean place = countries.isSeat(whole) && kind != ActorKind.GOVERNMENT;
      return List.of(place ? Raw.fold(whole) : KNOWN + Raw.fold(state));
    }
    List<String> out = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (int at = 0; at < name.size(); ) {
      int end = Math.min(name.size(), at + LONGEST);
      String found = null;
      while (end > at && (found = within(name.subList(at, end), name.size())) == null) {
        end--;
      }
      if (found != null) {
        (countries.of(String.join(" ", name.subList(at, end))) != null ? states : out)
            .add(KNOWN + found);
        at = end;
      } else {
        boolean sort = at == name.size() - 1 && out.size() + rest.size() > 0;
        add(name.get(at), sort, rest);
        at++;
      }
    }
    boolean alone = states.size() == 1 && out.isEmpty() && kind != ActorKind.OUTLET;
    if (alone && rest.stream().allMatch(governments::contains)) {
      return countries.isPeople(whole) ? List.of(states.getFirst(), "people") : states;
    }
    if (alone && isArmy(rest)) {
      return List.of(states.getFirst(), "army");
    }
    if (kind == ActorKind.OUTLET && rest.isEmpty() && out.isEmpty()) {
      return List.of(Raw.fold(whole));
    }
    out.addAll(states);
    out.addAll(rest);
    out.sort(Comparator.comparing(Bodies::skeleton).thenComparing(Comparator.naturalOrder()));
    return out;
  }

  /** A known name within another: "UN" of "UN Human Rights Council". */
  private @Nullable String within(List<String> part, int of) {
    String text = String.join(" ", part);
    String state = countries.of(text);
    if (state != null && !countries.isSeat(text)) {
      return Raw.fold(state);
    }
    String folded = Raw.fold(text);
    String body = names.get(folded);
    boolean clear = part.size() > 1 || Raw.isAcronym(part.getFirst());
    return body != null && clear && part.size() < of ? Raw.fold(body) : null;
  }

  private void add(String word, boolean last, List<String> rest) {
    for (String part : Raw.fold(word).split(" ")) {
      boolean sort = last && !Raw.isCapital(word) && words.is(part, SORT);
      if (!part.isEmpty() && !sort && !words.is(part, LINK) && !isParticle(word, part)) {
        rest.add(Raw.isAcronym(word) ? part : sound(part));
      }
    }
  }

  private boolean isParticle(String word, String part) {
    return part.equals("al")
        || part.equals("el")
        || word.contains("-") && words.is(part, NameWords.Use.PARTICLE);
  }

  private boolean isArmy(List<String> rest) {
    return !rest.isEmpty()
        && !rest.equals(List.of(sound("defence")))
        && !rest.equals(List.of(sound("armed")))
        && rest.stream().allMatch(w -> armies.contains(w));
  }

  /** Short words of other languages are not spelled freely. */
  private String sound(String word) {
    return word.length() < 5 ? word : spelling.sound(word);
  }

  static String skeleton(String word) {
    return word.length() < 5 || word.startsWith(KNOWN) ? word : Spelling.skeleton(word);
  }

  /** Whether all that tells it apart is one word that no table knows. */
  static boolean isOneWord(Form.Body body) {
    return body.words().size() == 1 && !body.words().getFirst().startsWith(KNOWN);
  }

  /** From 0 (two bodies) to 1 (the same words). */
  static double likeness(Form.Body a, Form.Body b) {
    if (a.words().size() != b.words().size()) {
      return 0;
    }
    double least = 1;
    for (int i = 0; i < a.words().size(); i++) {
      String one = a.words().get(i);
      String other = b.words().get(i);
      boolean fixed = one.startsWith(KNOWN) || Math.min(one.length(), other.length()) < 5;
      boolean alone = a.words().size() == 1; // "Reuters" is not "Rioters"
      double alike = fixed || alone ? (one.equals(other) ? 1 : 0) : Spelling.likeness(one, other);
      least = Math.min(least, alike);
    }
    return least;
  }
}
