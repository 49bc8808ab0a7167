// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ComplaintTimingApiTest {

    private static final String PATH = "/api/v1/complaints";

    private final Api api = Api.fresh();
    private final ComplaintClient complaints = new ComplaintClient(api);

    @Test
    void goesThroughItsFourStepsAndBack() {
        String id = created(api.post(PATH, complaints.complaint("2024-03-08T09:30:00Z")));

        complaints
                .move(id, "RESOLVED", null)
                .statusCode(409)
                .body("code", equalTo("complaint-step-illegal"))
                .body(
                        "detail",
                        equalTo("RESOLVED cannot follow: the complaint is RECEIVED. Legal now: RESPONDED,"
                                + " INVESTIGATING, PAUSED."));
        complaints.move(id, "INVESTIGATING", "2024-03-08T10:00:00Z").statusCode(200);
        complaints.move(id, "INVESTIGATING", null).statusCode(409);
        complaints.move(id, "RESOLVED", "2024-03-08T09:59:59Z").statusCode(400).body("errors.pointer", contains("/at"));
        complaints.move(id, "RESOLVED", "2999-01-01T00:00:00Z").statusCode(400);
        complaints.move(id, "RESOLVED", "2024-03-08T12:00:00Z").statusCode(200).body("status", equalTo("RESOLVED"));
        complaints.move(id, "CLOSED", null).statusCode(409);
        complaints.move(id, "FOLLOW_UP", "2024-03-09T12:00:00Z").statusCode(200);
        complaints
                .move(id, "CLOSED", "2024-03-10T12:00:00Z")
                .statusCode(200)
                .body("closedAt", equalTo("2024-03-10T12:00:00Z"));
        complaints.move(id, "FOLLOW_UP", null).statusCode(409);
        complaints
                .move(id, "INVESTIGATING", "2024-03-11T12:00:00Z")
                .statusCode(200)
                .body("reopenCount", equalTo(1))
                .body("closedAt", nullValue());
        complaints
                .move(id, "RESOLVED", "2024-03-11T12:30:00Z")
                .statusCode(200)
                // 09:30 to 12:00, and half an hour after it was reopened
                .body("resolution.businessMinutes", equalTo(180))
                .body("firstResponse.at", equalTo("2024-03-08T12:00:00Z"));

        api.get(PATH + "/{id}/steps", id)
                .then()
                .body(
                        "data.kind",
                        contains(
                                "RECEIVED",
                                "INVESTIGATING",
                                "RESOLVED",
                                "FOLLOW_UP",
                                "CLOSED",
                                "INVESTIGATING",
                                "RESOLVED"));
        assertEquals(
                List.of(
                        "customer.complaint.opened.v1",
                        "customer.complaint.changed.v1",
                        "customer.complaint.changed.v1",
                        "customer.complaint.changed.v1",
                        "customer.complaint.closed.v1",
                        "customer.complaint.changed.v1",
                        "customer.complaint.changed.v1"),
                complaints.complaintEvents(7).stream()
                        .map(event -> event.get("type"))
                        .toList());
    }

    @Test
    void isTimedByItsCalendarWithPauses() {
        String calendar = created(api.post("/api/v1/business-calendars", desk()));
        complaints.target("HIGH", 60, 600, calendar).statusCode(200);
        // Friday 17:30 in Shanghai
        String id = created(api.post(PATH, complaints.complaint("2026-03-06T09:30:00Z")));
        String path = PATH + "/" + id;

        complaints
                .step(id, "pauses", "2026-03-06T09:45:00Z")
                .statusCode(200)
                .body("paused", equalTo(true))
                .body("resolution.dueAt", nullValue());
        complaints.step(id, "pauses", null).statusCode(409).body("code", equalTo("complaint-step-illegal"));
        // Monday 09:10
        complaints.step(id, "resumptions", "2026-03-09T01:10:00Z").statusCode(200);
        complaints
                .step(id, "responses", "2026-03-09T01:55:00Z")
                .statusCode(200)
                .body("firstResponse.businessMinutes", equalTo(60))
                .body("firstResponse.dueAt", equalTo("2026-03-09T01:55:00Z"))
                .body("firstResponse.breached", equalTo(false));
        complaints.move(id, "INVESTIGATING", "2026-03-09T02:00:00Z").statusCode(200);
        complaints
                .move(id, "RESOLVED", "2026-03-10T02:56:00Z")
                .statusCode(200)
                // 15 on Friday, 530 on Monday from 09:10, 116 on Tuesday
                .body("resolution.businessMinutes", equalTo(15 + 530 + 116))
                .body("resolution.dueAt", equalTo("2026-03-10T01:55:00Z"))
                .body("resolution.breached", equalTo(true));

        // What is settled stays when the calendar changes later.
        api.patch("/api/v1/business-calendars/" + calendar, "\"v1\"", "{\"specialDays\": [{\"date\": \"2026-03-09\"}]}")
                .then()
                .statusCode(200);
        api.get(path)
                .then()
                .body("resolution.businessMinutes", equalTo(661))
                .body("resolution.breached", equalTo(true));
        api.delete("/api/v1/business-calendars/" + calendar, "\"v2\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("calendar-in-use"));
        // When it was recorded nothing was known yet of what was done, so both targets were found missed, once each.
        assertEquals(2, complaints.breaches(8).size());
    }

    @Test
    void raisesABreachOnceAsTimePasses() {
        complaints.target("HIGH", 1, 2, null).statusCode(200);
        String late = created(api.post(PATH, complaints.complaint("2024-03-08T09:30:00Z")));
        Instant recently = Instant.now().minus(59, ChronoUnit.SECONDS);
        String soon = created(api.post(PATH, complaints.complaint(recently.toString())));
        api.get(PATH + "/" + late).then().body("firstResponse.breached", equalTo(true));

        // Nobody asks: the first answer to the second complaint is a second late soon.
        List<Map<String, Object>> breaches = complaints.breaches(6);
        assertEquals(
                Set.of(late + "/FIRST_RESPONSE", late + "/RESOLUTION", soon + "/FIRST_RESPONSE"),
                breaches.stream().map(event -> event.get("entity")).collect(Collectors.toSet()));

        api.get(PATH + "?breached=true").then().body("data.id", containsInAnyOrder(late, soon));
        api.get(PATH + "?overdue=false").then().body("data", hasSize(0));
        complaints.step(soon, "responses", null).statusCode(200);
        api.get(PATH + "?overdue=true").then().body("data.id", contains(late));
        api.get(PATH + "?breached=false").then().body("data", hasSize(0));
        api.get(PATH + "/" + late).then().body("resolution.businessMinutes", greaterThan(1_000_000));
    }

    private static Map<String, Object> desk() {
        return Map.of(
                "name",
                "Desk",
                "zone",
                "Asia/Shanghai",
                "openings",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY").stream()
                        .map(day -> Map.of("day", day, "opens", "09:00", "closes", "18:00"))
                        .toList());
    }
}
