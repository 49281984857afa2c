package dev.parley.export;

import dev.parley.claim.Actor;
import dev.parley.claim.ActorKind;
import dev.parley.claim.Claim;
import dev.parley.claim.Event;
import dev.parley.claim.Position;
import dev.parley.claim.Statement;
import dev.parley.claim.Tally;
import dev.parley.claim.Tenure;
import dev.parley.fuse.Told;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * FollowTheMoney entities, one a line: reports are Articles and the proof of everything else,
 * events Events, tenures Occupancies, what else is claimed Notes.
 */
final class FtmExport implements ExportWriter {
  /** Somebody who belongs to a body. */
  private record Bound(String from, String to) {}

  /** A post in a body; of none where that is empty. */
  private record Post(String name, String body) {}

  private final Writer out;
  private final Origin origin;
  private final ActorIndex actors = new ActorIndex();
  private final Set<String> persons = new HashSet<>();
  private final Map<String, Bound> memberships = new TreeMap<>();
  private final Map<String, Post> posts = new TreeMap<>();
  private final Set<String> mentioned = new HashSet<>();
  private String report = "";

  FtmExport(Writer out, Origin origin) {
    this.out = out;
    this.origin = origin;
  }

  @Override
  public void claim(Told told, JsonNode json) throws IOException {
    if (!report.equals(told.report().id())) {
      report = told.report().id();
      mentioned.clear();
      article(told, json);
    }
    for (Part part : Part.of(told.claim())) {
      actor(told, part.actor());
    }
    switch (told.claim()) {
      case Event e -> event(told, e);
      case Tenure t -> tenure(told, t);
      case Statement s -> note(told, s.speaker(), told.words().content(), s.manner());
      case Position p -> note(told, p.party(), p.detail(), p.stance().label(), p.topic().label());
      case Tally t ->
          note(
              told,
              null,
              null,
              t.measure().label(),
              t.bound().label() + " " + t.value() + (t.high() == null ? "" : "-" + t.high()));
    }
  }

  private void article(Told told, JsonNode json) throws IOException {
    Told.Report of = told.report();
    String title = of.title() == null ? of.id() : of.title();
    write(
        new FtmEntity(FtmEntity.report(of.id()), "Article")
            .add("name", title)
            .add("title", of.title())
            .add("fileName", json.path("report").path("path").asString(of.id()))
            .add("publisher", of.outlet())
            .add("sourceUrl", of.url())
            .date("publishedAt", of.published())
            .add("processingStatus", json.path("report").path("status").asString("normal"))
            .add("processingAgent", origin.line()));
  }

  private void actor(Told told, Actor actor) throws IOException {
    ActorIndex.Entry entry = actors.add(told, actor);
    if (told.claim() instanceof Tenure) {
      persons.add(entry.id()); // only a person can hold a post
    }
    if (actor.of() != null) {
      String body = actors.entry(told, actor.of()).id();
      if (!body.equals(entry.id())) {
        memberships.put(entry.id() + "\n" + body, new Bound(entry.id(), body));
      }
    }
    if (mentioned.add(actor.name())) {
      write(
          new FtmEntity(FtmEntity.id("mention", told.report().id(), actor.name()), "Mention")
              .add("document", FtmEntity.report(told.report().id()))
              .add("name", actor.name())
              .add("resolved", FtmEntity.actor(entry.id())));
    }
  }

  private void event(Told told, Event e) throws IOException {
    FtmEntity out =
        claim(told, "Event", Shown.marked(e, told.words().head()))
            .time(e.when())
            .add("recordId", told.id())
            .add("location", e.place())
            .add("description", told.words().evidence())
            .add("keywords", e.type().label())
            .add("keywords", e.mode())
            .add("keywords", e.ground().standing().label());
    for (Part part : Part.of(e)) {
      if (part.actor().kind() != ActorKind.DOCUMENT) {
        out.add("involved", FtmEntity.actor(told.known(part.actor()).id()));
      }
    }
    write(out);
  }

  private void tenure(Told told, Tenure t) throws IOException {
    String body = t.body() == null ? "" : actors.entry(told, t.body()).id();
    String post = FtmEntity.id("post", t.post().toLowerCase(java.util.Locale.ROOT), body);
    String name = t.body() == null ? t.post() : t.post() + ", " + t.body();
    posts.putIfAbsent(post, new Post(name, body));
    write(
        new FtmEntity(FtmEntity.id("claim", told.id()), "Occupancy")
            .add("holder", FtmEntity.actor(told.known(t.person()).id()))
            .add("post", post)
            .add("status", t.status().label())
            .time(t.asOf())
            .add("recordId", told.id())
            .add("description", told.words().evidence())
            .add("summary", according(told, t))
            .add("publisher", told.report().outlet())
            .add("sourceUrl", told.report().url())
            .add("proof", FtmEntity.report(told.report().id())));
  }

  private void note(
      Told told, @Nullable Actor of, @Nullable String words, @Nullable String... keywords)
      throws IOException {
    Claim claim = told.claim();
    FtmEntity out =
        claim(told, "Note", Shown.marked(claim, claim.kind() + ": " + told.words().head()))
            .add("description", words)
            .date(
                "createdAt",
                claim.ground().said() == null ? told.report().published() : claim.ground().said())
            .add("keywords", claim.kind())
            .add("keywords", claim.ground().standing().label());
    for (String keyword : keywords) {
      out.add("keywords", keyword);
    }
    if (of != null && of.kind() != ActorKind.DOCUMENT) {
      out.add("entity", FtmEntity.actor(told.known(of).id()));
    }
    write(out.add("summary", told.words().evidence()));
  }

  private static FtmEntity claim(Told told, String schema, String name) {
    return new FtmEntity(FtmEntity.id("claim", told.id()), schema)
        .add("name", name)
        .add("notes", according(told, told.claim()))
        .add("publisher", told.report().outlet())
        .add("sourceUrl", told.report().url())
        .add("proof", FtmEntity.report(told.report().id()));
  }

  private static String according(Told told, Claim claim) {
    return claim.ground().standing().label() + ", according to " + Shown.sources(told);
  }

  @Override
  public void close() throws IOException {
    Map<String, String> schemas = new TreeMap<>();
    for (ActorIndex.Entry actor : actors.all()) {
      String schema = persons.contains(actor.id()) ? "Person" : schema(actor.kind());
      schemas.put(actor.id(), schema);
      write(
          new FtmEntity(FtmEntity.actor(actor.id()), schema)
              .add("name", actor.name())
              .add("keywords", actor.kind().label()));
    }
    for (Bound each : memberships.values()) {
      if (hasMembers(schemas.get(each.to()))) {
        write(
            new FtmEntity(FtmEntity.id("membership", each.from(), each.to()), "Membership")
                .add("member", FtmEntity.actor(each.from()))
                .add("organization", FtmEntity.actor(each.to())));
      }
    }
    for (Map.Entry<String, Post> each : posts.entrySet()) {
      Post post = each.getValue();
      FtmEntity position = new FtmEntity(each.getKey(), "Position").add("name", post.name());
      if (hasMembers(schemas.get(post.body()))) {
        position.add("organization", FtmEntity.actor(post.body()));
      }
      write(position);
    }
    out.flush();
  }

  private static boolean hasMembers(@Nullable String schema) {
    return "Organization".equals(schema) || "PublicBody".equals(schema);
  }

  private static String schema(ActorKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case GOVERNMENT -> "PublicBody";
      case ORGANISATION, OUTLET -> "Organization";
      case GROUP, DOCUMENT -> "LegalEntity"; // the widest that may take part in an event
    };
  }

  private void write(FtmEntity entity) throws IOException {
    out.write(entity.line());
  }
}
