package dev.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.exchange.ClaimJson;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is left of a claim that names a restricted source; all names are invented. */
class RedactionTest {
  private static final Redaction BRANDT =
      Redaction.of(
          new TreeMap<>(
              Map.of(
                  "restrict/source/ilse brandt",
                  json("{'name':'Ilse Brandt','kind':'person','names':['Ilse Brandt']}"))),
          Set.of("r9"));

  private static JsonNode json(String text) {
    return ClaimJson.MAPPER.readTree(text.replace('\'', '"'));
  }

  private static String clean(String claim) {
    return BRANDT
        .clean(new ClaimRow("c1", "statement", "r1", json(claim)))
        .json()
        .toString()
        .replace('"', '\'');
  }

  @Test
  void a_claim_that_names_nobody_restricted_stays_the_same_object() {
    ClaimRow row = new ClaimRow("c1", "event", "r1", json("{'head':{'exact':'met'}}"));
    assertThat(BRANDT.clean(row)).isSameAs(row);
  }

  @Test
  void names_words_and_what_else_tells_who_it_is_are_replaced() {
    assertThat(
            clean(
                "{'id':'c1','kind':'statement','evidence':{'start':0,'end':9,'exact':'She left'},"
                    + "'sources':[{'name':'Brandt','kind':'person','of':'Norland'},"
                    + "{'name':'Echo','kind':'outlet'}],'condition':'if it rains','value':4}"))
        .isEqualTo(
            "{'id':'c1','kind':'statement','evidence':{'start':0,'end':9,'exact':'[restricted]'},"
                + "'sources':[{'name':'[restricted]','kind':'person','of':null},"
                + "{'name':'Echo','kind':'outlet'}],'condition':'[restricted]','value':4}");
  }

  @Test
  void a_claim_beside_one_that_names_a_source_does_not_tell_where_both_stand() {
    ClaimRow row =
        new ClaimRow(
            "c2",
            "event",
            "r9",
            json("{'report':{'id':'r9','title':'Talks end','url':null},'head':{'exact':'met'}}"));
    assertThat(BRANDT.clean(row).json())
        .hasToString(
            "{'report':{'id':'r9','title':'[restricted]','url':null},'head':{'exact':'met'}}"
                .replace('\'', '"'));
  }

  @Test
  void an_office_tells_who_holds_it() {
    assertThat(clean("{'person':{'name':'Ilse Brandt'},'post':'envoy','body':'Norland'}"))
        .isEqualTo("{'person':{'name':'[restricted]'},'post':'[restricted]','body':null}");
  }

  @Test
  void a_word_of_a_persons_name_names_the_person_but_part_of_a_word_does_not() {
    assertThat(BRANDT.names("the ILSE papers")).isTrue();
    assertThat(BRANDT.names("the Brandtian school")).isFalse();
  }

  @Test
  void of_bodies_only_the_whole_name_counts() {
    Redaction ministry =
        Redaction.of(
            new TreeMap<>(
                Map.of(
                    "restrict/source/ministry of peat",
                    json("{'kind':'organisation','names':['Ministry of Peat']}"))),
            Set.of());
    assertThat(ministry.names("The Ministry of Peat said")).isTrue();
    assertThat(ministry.names("The Ministry of Rain said")).isFalse();
  }
}
