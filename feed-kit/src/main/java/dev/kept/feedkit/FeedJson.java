// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The feed on the wire: CloudEvents in JSON. Both directions, so that the member names stand in one place. */
final class FeedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FeedJson() {}

    static String heads(FeedHeads heads) {
        return write(json -> {
            json.writeStringField("epoch", heads.epoch().toString());
            json.writeObjectFieldStart("heads");
            for (Map.Entry<Integer, Long> head : heads.heads().entrySet()) {
                json.writeNumberField(Integer.toString(head.getKey()), head.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("pending", heads.pending());
        });
    }

    static String page(String source, UUID epoch, int part, long head, List<EventLog.Entry> entries) {
        return write(json -> {
            json.writeStringField("epoch", epoch.toString());
            json.writeNumberField("part", part);
            json.writeNumberField("head", head);
            json.writeArrayFieldStart("events");
            for (EventLog.Entry entry : entries) {
                writeEvent(json, source, entry);
            }
            json.writeEndArray();
        });
    }

    private static void writeEvent(JsonGenerator json, String source, EventLog.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id().toString());
        json.writeStringField("source", source);
        json.writeStringField("specversion", "1.0");
        json.writeStringField("type", entry.type());
        json.writeStringField("time", entry.occurredAt().toString());
        json.writeStringField("recordedat", entry.recordedAt().toString());
        json.writeStringField("tenant", entry.tenant());
        json.writeStringField("subject", entry.subject());
        json.writeStringField("entity", entry.entity());
        json.writeNumberField("version", entry.version());
        json.writeNumberField("part", entry.part());
        json.writeNumberField("seq", entry.seq());
        json.writeFieldName("data");
        json.writeRawValue(entry.data());
        json.writeEndObject();
    }

    /** An event as it is kept while parked; {@link #readEvent} reads it again. */
    static String event(FeedEvent event) {
        return write(json -> {
            json.writeStringField("id", event.id());
            json.writeStringField("source", event.source());
            json.writeStringField("specversion", "1.0");
            json.writeStringField("type", event.type());
            json.writeStringField("time", event.time().toString());
            json.writeStringField("recordedat", event.recordedAt().toString());
            json.writeStringField("tenant", event.tenant());
            json.writeStringField("subject", event.subject());
            json.writeStringField("entity", event.entity());
            json.writeNumberField("version", event.version());
            json.writeNumberField("part", event.part());
            json.writeNumberField("seq", event.seq());
            json.writeFieldName("data");
            json.writeTree(event.data());
        });
    }

    static FeedHeads readHeads(String body) {
        JsonNode root = parse(body);
        Map<Integer, Long> heads = new TreeMap<>();
        try {
            member(root, "heads")
                    .properties()
                    .forEach(head -> heads.put(
                            Integer.valueOf(head.getKey()), head.getValue().longValue()));
            return new FeedHeads(
                    UUID.fromString(text(root, "epoch")),
                    heads,
                    root.path("pending").longValue());
        } catch (IllegalArgumentException e) {
            throw new FeedUnavailableException("Heads cannot be read: " + e.getMessage(), e);
        }
    }

    static FeedPage readPage(String body) {
        JsonNode root = parse(body);
        try {
            List<FeedEvent> events = new ArrayList<>();
            member(root, "events").forEach(event -> events.add(readEvent(event)));
            return new FeedPage(
                    UUID.fromString(text(root, "epoch")),
                    member(root, "part").intValue(),
                    member(root, "head").longValue(),
                    events);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new FeedUnavailableException("Page cannot be read: " + e.getMessage(), e);
        }
    }

    static FeedEvent readEvent(String json) {
        return readEvent(parse(json));
    }

    private static FeedEvent readEvent(JsonNode event) {
        return new FeedEvent(
                text(event, "id"),
                text(event, "source"),
                text(event, "type"),
                Instant.parse(text(event, "time")),
                Instant.parse(text(event, "recordedat")),
                text(event, "tenant"),
                text(event, "subject"),
                text(event, "entity"),
                member(event, "version").longValue(),
                member(event, "part").intValue(),
                member(event, "seq").longValue(),
                member(event, "data"));
    }

    /** Member of any JSON answer as text. @throws FeedUnavailableException if the body is not JSON or lacks it */
    static JsonNode member(String body, String name) {
        try {
            return member(parse(body), name);
        } catch (IllegalArgumentException e) {
            throw new FeedUnavailableException("Answer cannot be read: " + e.getMessage(), e);
        }
    }

    private static JsonNode member(JsonNode parent, String name) {
        JsonNode value = parent.get(name);
        if (value == null) {
            throw new IllegalArgumentException("member \"" + name + "\" is missing");
        }
        return value;
    }

    private static String text(JsonNode parent, String name) {
        return member(parent, name).asText();
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new FeedUnavailableException("Answer is not JSON", e);
        }
    }

    private interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            body.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
