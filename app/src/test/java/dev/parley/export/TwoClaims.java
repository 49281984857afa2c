package dev.parley.export;

import dev.parley.claim.Edtf;
import dev.parley.exchange.ClaimJson;
import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A report of ours with a meeting that was and one that is planned, with all that forms trip over.
 */
final class TwoClaims {
  static final Origin ORIGIN =
      new Origin("parley 1", List.of("6 (bge12)"), List.of("4 (fourth rules)"), "ab".repeat(32));

  private static final String REPORT =
      """
      "report":{"id":"r1","text":"t1","path":"a.txt","url":"https://halden.example/1","outlet":"Halden Wire",\
      "published":"2031-03-12","title":"=Talks; \\"first\\" <round>","status":"normal"},\
      "sources":[{"name":"two officials","kind":"group","anonymous":true,"number":2},\
      {"name":"Halden Wire","kind":"outlet","anonymous":false,"number":null}],\
      "said":null,"confidence":0.64,"made_by":"event-model",\
      "generated_by":{"reader":"6 (bge12)","rules":"4 (fourth rules)"},\
      "mode":"meet","recipients":[],"duration":null,"quantity":null,"exchange_for":null,"violates":null,\
      "actors":[{"name":"Ada Brandt","kind":"person","of":"Kesh Front"},\
      {"name":"Marvane government","kind":"government","of":null}],"type":"CONSULT","kind":"event",\
      """;

  private static final String MET =
      "{\"id\":\"c1\","
          + REPORT
          + """
          "evidence":{"start":0,"end":52,"exact":"-Ada Brandt 🕊 met Marvane's government; \\"warmly\\", <they> say."},\
          "head":{"start":14,"end":17,"exact":"met"},"standing":"asserted","condition":null,\
          "place":"Brennport","when":"2031-03-12","deadline":null}
          """;

  private static final String PLANNED =
      "{\"id\":\"c2\","
          + REPORT
          + """
          "evidence":{"start":60,"end":99,"exact":"They will meet 🕊 again if the guns are silent, by 1 April."},\
          "head":{"start":70,"end":74,"exact":"meet"},"standing":"planned","condition":"if the guns are silent",\
          "place":null,"when":"2031-03-24/2031-03-30","deadline":"2031-04-01"}
          """;

  private TwoClaims() {}

  static JsonNode json(int which) {
    return ClaimJson.MAPPER.readTree(which == 0 ? MET : PLANNED);
  }

  static Told told(int which) {
    JsonNode json = json(which);
    JsonNode report = json.get("report");
    return new Told(
        json.get("id").asString(),
        ClaimJson.readDetached(json),
        new Told.Report(
            "r1",
            "Halden Wire",
            Edtf.parse("2031-03-12"),
            report.get("title").asString(),
            report.get("url").asString(),
            "story1"),
        new Told.Words(
            json.get("evidence").get("exact").asString(),
            json.get("head").get("exact").asString(),
            null),
        Told.Links.NONE);
  }

  static void write(ExportWriter to) throws IOException {
    try (to) {
      to.claim(told(0), json(0));
      to.claim(told(1), json(1));
    }
  }

  static String as(ExportFormat format) throws IOException {
    StringWriter out = new StringWriter();
    write(Exports.text(format, out, ORIGIN));
    return out.toString();
  }
}
