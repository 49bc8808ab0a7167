// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;

import dev.kept.customer.Api;
import dev.kept.customer.WholeDatabase;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts distinctive personal values into every feature, and looks for them everywhere. */
final class Canary {

    /** Lower case letters and digits only, so that normalised forms still hold it. */
    private final String mark;

    private final Api api;
    private final List<String> values = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private String customer = "";

    Canary(Api api) {
        this.api = api;
        this.mark = "canary" + Long.toString(System.nanoTime(), 36);
    }

    String customer() {
        return customer;
    }

    List<String> values() {
        return values;
    }

    /** The columns that hold one of the values. */
    Set<String> places() throws SQLException {
        return WholeDatabase.columnsWith(mark);
    }

    /** The addresses whose answers hold one. */
    Set<String> answers(String erasureId) {
        Set<String> found = new TreeSet<>();
        paths.add("/api/v1/erasures/" + erasureId);
        paths.add("/api/v1/erasures");
        paths.add("/api/v1/audit-entries");
        paths.add("/api/v1/customers?limit=200");
        for (String path : paths) {
            if (api.get(path).asString().contains(mark)) {
                found.add(path);
            }
        }
        api.events(1).stream()
                .filter(event -> event.toString().contains(mark))
                .forEach(event -> found.add("event " + event.get("type")));
        return found;
    }

    /** Waits until all events have their place, so that none of them is looked for too early. */
    void awaitSequenced() throws SQLException {
        for (int i = 0; i < 100 && WholeDatabase.rows("outbox_pending") > 0; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    void fill() {
        Map<String, Object> personal = Map.of(
                "key", "nickname", "type", "TEXT", "personal", true, "label", Map.of("en", "Nickname", "zh-CN", "昵称"));
        created(api.post("/api/v1/attribute-definitions", personal));
        customer = created(keyed("/api/v1/customers", profile("one")));
        String path = keep("/api/v1/customers/" + customer);
        keep(path + "/timeline");
        keep("/api/v1/orders?customerId=" + customer);
        keep("/api/v1/refunds?customerId=" + customer);
        String order = created(keyed(
                "/api/v1/orders",
                Map.of(
                        "customerId",
                        customer,
                        "externalId",
                        value("order"),
                        "orderedAt",
                        "2024-03-08T09:30:00Z",
                        "amount",
                        cny("10"))));
        keep("/api/v1/orders/" + order);
        String refund = created(keyed(
                "/api/v1/refunds",
                Map.of(
                        "orderId", order,
                        "externalId", value("refund"),
                        "reason", value("reason"),
                        "refundedAt", "2024-03-09T09:30:00Z",
                        "amount", cny("1"))));
        keep("/api/v1/refunds/" + refund);
        value();
        complaint();
        contacts();
        behaviour();
        new CanaryEngagement(api, this).fill();
        merge();
    }

    /** Costs that were made for the customer, and its points. */
    private void value() {
        keep("/api/v1/costs/"
                + created(keyed(
                        "/api/v1/costs",
                        Map.of(
                                "customerId",
                                customer,
                                "externalId",
                                value("cost"),
                                "type",
                                "SERVICING",
                                "amount",
                                cny("3"),
                                "incurredOn",
                                "2024-03-10",
                                "note",
                                value("costnote")))));
        String entries = keep("/api/v1/customers/" + customer + "/points-entries");
        created(keyed(entries, Map.of("kind", "EARN", "points", 5, "reason", value("points"))));
    }

    private void complaint() {
        String complaint = created(keyed(
                "/api/v1/complaints",
                Map.of(
                        "customerId",
                        customer,
                        "externalId",
                        value("complaint"),
                        "openedAt",
                        "2024-03-11T09:30:00Z",
                        "severity",
                        "HIGH",
                        "subject",
                        value("subject"),
                        "text",
                        value("complaintbody"))));
        String path = keep("/api/v1/complaints/" + complaint);
        keep(path + "/steps");
        api.post(path + "/responses", Map.of("note", value("note"))).then().statusCode(200);
    }

    private void contacts() {
        Map<String, Object> call = new HashMap<>();
        call.put("customerId", customer);
        call.put("externalId", value("call"));
        call.put("channel", "PHONE");
        call.put("direction", "INBOUND");
        call.put("startedAt", "2024-03-12T09:30:00Z");
        call.put("summary", value("summary"));
        keep("/api/v1/interactions/" + created(keyed("/api/v1/interactions", call)));
        Map<String, Object> churn = Map.of("customerId", customer, "churnedOn", "2024-04-01", "note", value("churn"));
        keep("/api/v1/churn-records/" + created(keyed("/api/v1/churn-records", churn)));
        String override = keep("/api/v1/customers/" + customer + "/stage-override");
        api.put(override, Map.of("stage", "LOYAL", "reason", value("override"), "from", "2024-03-08"))
                .then()
                .statusCode(200);
    }

    private void behaviour() {
        Map<String, Object> consent =
                Map.of("purpose", "TRACKING", "granted", true, "source", "app", "at", "2024-01-01T00:00:00Z");
        created(keyed("/api/v1/customers/" + customer + "/consents", consent));
        Map<String, Object> event = Map.of(
                "eventId",
                value("event"),
                "customerId",
                customer,
                "name",
                "page-viewed",
                "at",
                "2024-03-08T09:30:00Z",
                "source",
                "COOKIE",
                "properties",
                Map.of("page", value("page")));
        keyed("/api/v1/behaviour-events", Map.of("events", List.of(event)))
                .then()
                .statusCode(200);
        keep("/api/v1/behaviour-events?customerId=" + customer);
    }

    /** What is known of a person under a second number goes too. */
    private void merge() {
        String other = created(keyed("/api/v1/customers", profile("two")));
        keep("/api/v1/customers/" + other);
        String merge = created(keyed(
                "/api/v1/customer-merges",
                Map.of("survivorId", customer, "mergedId", other, "reason", value("merge"))));
        keep("/api/v1/customer-merges/" + merge);
    }

    /** A customer that an import has made, from a file with one good row and one that was refused. */
    String imported() {
        String row = "{\"externalId\": \"%s\", \"type\": \"PERSON\", \"name\": \"%s\"}\n"
                .formatted(value("imported"), value("importedname"));
        String wrong = "{\"externalId\": \"%s\", \"type\": \"ROBOT\"}\n".formatted(values.get(0));
        String id = api.request()
                .contentType("application/x-ndjson")
                .body((row + wrong).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/customer-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 200; i++) {
            if ("SUCCEEDED".equals(api.get("/api/v1/customer-imports/" + id).path("status"))) {
                customer =
                        api.get("/api/v1/customers?externalId=" + values.get(0)).path("data[0].id");
                return customer;
            }
        }
        throw new AssertionError("The import did not end");
    }

    private Map<String, Object> profile(String which) {
        Map<String, Object> profile = new HashMap<>();
        profile.put("type", "PERSON");
        profile.put("externalId", value("external" + which));
        profile.put("name", value("name" + which));
        profile.put("email", value("mail" + which) + "@example.com");
        profile.put("contacts", List.of(Map.of("kind", "WECHAT", "value", value("wechat" + which))));
        profile.put("risk", Map.of("level", "LOW", "reason", value("risk" + which)));
        profile.put("attributes", Map.of("nickname", value("nick" + which)));
        return profile;
    }

    String value(String of) {
        values.add(mark + of);
        return mark + of;
    }

    String keep(String path) {
        paths.add(path);
        return path;
    }

    private Response keyed(String path, Object body) {
        return api.request()
                .header("Idempotency-Key", "k" + values.size() + path.hashCode())
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
