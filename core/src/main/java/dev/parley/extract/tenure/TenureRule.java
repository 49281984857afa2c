package dev.parley.extract.tenure;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Claim;
import dev.parley.claim.Standing;
import dev.parley.claim.Tenure;
import dev.parley.extract.ClaimRule;
import dev.parley.extract.ReportContext;
import dev.parley.extract.Why;
import dev.parley.extract.actor.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Once for each person and post in a report, where it is told most fully. */
public final class TenureRule implements ClaimRule {
  @Override
  public String name() {
    return "tenure";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    List<Role> once = new ArrayList<>();
    for (Role role : report.roles()) {
      int known = 0;
      while (known < once.size() && !same(once.get(known), role)) {
        known++;
      }
      if (known == once.size()) {
        once.add(role);
      } else {
        Role kept = fuller(once.get(known), role);
        Role left = kept.equals(role) ? once.get(known) : role;
        once.set(known, kept);
        report.notes().passed(left.head(), Why.REPETITION);
      }
    }
    return once.stream().map(role -> tenure(report, role)).toList();
  }

  /** "Minister Dessin" holds no other office than "Foreign Minister Amara Dessin". */
  private static boolean same(Role a, Role b) {
    boolean person = named(a.person(), b.person()) || named(b.person(), a.person());
    if (!person || a.status() != b.status()) {
      return false;
    }
    Set<String> posts = words(a);
    Set<String> others = words(b);
    return posts.containsAll(others) || others.containsAll(posts);
  }

  private static boolean named(String name, String shorter) {
    return (" " + name).endsWith(" " + shorter);
  }

  private static Set<String> words(Role role) {
    return Set.copyOf(List.of(role.post().toLowerCase(Locale.ROOT).split("\\W+")));
  }

  private static Role fuller(Role known, Role other) {
    boolean body = known.body() == null && other.body() != null;
    boolean name = other.person().length() > known.person().length();
    return body || name && (known.body() == null) == (other.body() == null) ? other : known;
  }

  private static Tenure tenure(ReportContext report, Role role) {
    return new Tenure(
        report.ground(role.head(), Standing.ASSERTED, null),
        new Actor(role.person(), ActorKind.PERSON, null, role.body()),
        role.post(),
        role.body(),
        role.status(),
        report.publication().published());
  }
}
