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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Once for each person and post in a report, where it is told most fully. */
public final class TenureRule implements ClaimRule {
  @Override
  public String name() {
    return "tenure";
  }

  @Override
  public List<? extends Claim> claims(ReportContext report) {
    Map<List<String>, Role> once = new LinkedHashMap<>();
    for (Role role : report.roles()) {
      List<String> key = List.of(role.person(), role.post().toLowerCase(Locale.ROOT));
      once.merge(key, role, (a, b) -> a.body() == null && b.body() != null ? b : a);
    }
    report.roles().stream()
        .filter(role -> !once.containsValue(role))
        .forEach(role -> report.notes().passed(role.head(), Why.REPETITION));
    return once.values().stream().map(role -> tenure(report, role)).toList();
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
