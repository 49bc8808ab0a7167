// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedJsonTest {
    private static final UUID EPOCH = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final EventLog.Entry ENTRY = new EventLog.Entry(
            UUID.fromString("00000000-0000-4000-8000-000000000002"),
            "thing.noted.v1",
            Instant.parse("2026-11-21T10:00:00.123456Z"),
            Instant.parse("2026-11-21T10:00:01Z"),
            "acme",
            "顾客",
            "e-1",
            7,
            3,
            41,
            "{\"amount\":12.50,\"text\":\"\\u00e9\\\"\"}");

    private static String page() {
        return FeedJson.page("/test", EPOCH, 3, 99, List.of(ENTRY));
    }

    @Test
    void anEventIsACloudEvent() {
        assertEquals(
                "{\"epoch\":\"00000000-0000-4000-8000-000000000001\",\"part\":3,\"head\":99,\"events\":[{"
                        + "\"id\":\"00000000-0000-4000-8000-000000000002\",\"source\":\"/test\",\"specversion\":\"1.0\","
                        + "\"type\":\"thing.noted.v1\",\"time\":\"2026-11-21T10:00:00.123456Z\","
                        + "\"recordedat\":\"2026-11-21T10:00:01Z\",\"tenant\":\"acme\",\"subject\":\"顾客\","
                        + "\"entity\":\"e-1\",\"version\":7,\"part\":3,\"seq\":41,"
                        + "\"data\":{\"amount\":12.50,\"text\":\"\\u00e9\\\"\"}}]}",
                page());
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        FeedEvent event = FeedJson.readPage(page()).events().get(0);

        assertEquals("12.50", event.data().get("amount").decimalValue().toPlainString());
        assertEquals("é\"", event.data().get("text").asText());
        assertEquals(event, FeedJson.readEvent(FeedJson.event(event)));
        FeedHeads heads = new FeedHeads(EPOCH, Map.of(0, 5L, 15, 7L), 3);
        assertEquals(heads, FeedJson.readHeads(FeedJson.heads(heads)));
    }

    @Test
    void membersAddedLaterAreIgnored() {
        assertEquals(
                FeedJson.readPage(page()), FeedJson.readPage(page().replace("\"part\":3", "\"later\":{},\"part\":3")));
    }

    @Test
    void whatCannotBeReadIsRefusedWhole() {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "<html>",
                "{}",
                page().substring(0, 200),
                page().replace("\"tenant\"", "\"tenent\""),
                page().replace("2026-11-21T10:00:01Z", "yesterday"),
                page().replace(EPOCH.toString(), "one"))) {
            assertThrows(FeedUnavailableException.class, () -> FeedJson.readPage(body), body);
            assertThrows(FeedUnavailableException.class, () -> FeedJson.readHeads(body), body);
        }
    }
}
