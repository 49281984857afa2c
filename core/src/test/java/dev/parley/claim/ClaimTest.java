package dev.parley.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private static final Actor FRONT = Actor.named("Kesh Highlands Front", ActorKind.GROUP);

  @Test
  void a_sheet_puts_its_claims_in_the_order_of_the_text_however_they_come() {
    Claim tally = tally(10, 12);
    Claim tenure = tenure(10, 12);
    Claim first = tally(2, 5);
    Claim longer = tally(10, 30);
    List<Claim> expected = List.of(first, tally, tenure, longer);
    List<Claim> shuffled = new ArrayList<>(expected);

    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(sheet(shuffled).claims()).isEqualTo(expected);
    }
  }

  @Test
  void every_claim_tells_its_kind() {
    assertThat(tally(0, 1).kind()).isEqualTo("tally");
    assertThat(tenure(0, 1).kind()).isEqualTo("tenure");
  }

  @Test
  void a_sheet_keeps_a_copy_of_its_claims() {
    List<Claim> claims = new ArrayList<>(List.of(tally(0, 1)));
    ClaimSheet sheet = sheet(claims);
    claims.clear();

    assertThat(sheet.claims()).hasSize(1);
  }

  @Test
  void an_actor_needs_a_name() {
    assertThatThrownBy(() -> Actor.named("  ", ActorKind.PERSON))
        .hasMessage("an actor needs a name");
  }

  @Test
  void a_source_needs_a_name_or_a_description() {
    assertThatThrownBy(() -> new Source("", ActorKind.PERSON, true, 2))
        .hasMessage("a source needs a name or a description");
  }

  @Test
  void a_range_of_a_tally_runs_upwards() {
    assertThatThrownBy(() ->
            new Tally(
                ground(0, 1), Measure.KILLED, 40, 30L, Bound.EXACTLY, null, null, null, null, null))
        .hasMessage("a range cannot run from 40 to 30");
  }

  @Test
  void a_version_needs_a_number_and_a_name() {
    assertThatThrownBy(() -> new Version(0, "rules"))
        .hasMessage("a version needs a number from 1 and a name");
    assertThatThrownBy(() -> new Version(1, " "))
        .hasMessage("a version needs a number from 1 and a name");
  }

  @Test
  void the_higher_number_is_the_newer_version_whatever_its_name() {
    assertThat(new Version(10, "a")).isGreaterThan(new Version(9, "z"));
    assertThat(new Version(10, "a")).hasToString("10 (a)");
  }

  private static ClaimSheet sheet(List<Claim> claims) {
    List<Made> made = claims.stream().map(c -> new Made(c, c.kind(), 0.5)).toList();
    return new ClaimSheet(new Version(1, "reader"), new Version(1, "rules"), made, List.of());
  }

  private static Claim tally(int start, int end) {
    return new Tally(
        ground(start, end), Measure.HELD, 43, null, Bound.EXACTLY, null, null, null, null, null);
  }

  private static Claim tenure(int start, int end) {
    return new Tenure(ground(start, end), FRONT, "spokesman", null, TenureStatus.CURRENT, null);
  }

  private static Ground ground(int start, int end) {
    return new Ground(
        new Span(0, 40), new Span(start, end), List.of(), null, Standing.ASSERTED, null);
  }
}
