// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.customer.Api.cny;
import static dev.kept.customer.Api.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.Api;
import dev.kept.customer.ImportFile;
import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ComplaintApiTest {

    private static final String PATH = "/api/v1/complaints";

    private final Api api = Api.fresh();
    private final ComplaintClient complaints = new ComplaintClient(api);

    @Test
    void keepsWordsFromThoseWhoMayNotReadThem() {
        Map<String, Object> body = complaints.complaint("2024-03-08T09:30:00Z");
        body.put("subject", "Broken");
        body.put("text", "It arrived broken, 张伟");
        body.put(
                "handling", Map.of("resolvedAt", "2024-03-09T09:30:00Z", "solution", "sent", "compensation", cny("5")));
        String id = created(api.post(PATH, body));

        api.get(PATH + "/" + id)
                .then()
                .body("text", equalTo("It arrived broken, 张伟"))
                .body("compensation", equalTo(cny("5.00")))
                .body("status", equalTo("RESOLVED"));
        api.with("customers:read")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("subject", nullValue())
                .body("text", nullValue())
                .body("solution", nullValue())
                .body("masked", equalTo(true));
        api.post(PATH + "/" + id + "/satisfaction", Map.of("score", 6)).then().statusCode(400);
        api.post(PATH + "/" + id + "/satisfaction", Map.of("score", 4, "responseId", "rsp_1"))
                .then()
                .statusCode(200)
                .body("satisfaction.max", equalTo(5));
        String open = created(api.post(PATH, complaints.complaint("2024-03-08T09:30:00Z")));
        api.post(PATH + "/" + open + "/satisfaction", Map.of("score", 4))
                .then()
                .statusCode(409)
                .body("code", equalTo("complaint-unresolved"));
        assertEquals(false, complaints.complaintEvents(3).toString().contains("broken"));
    }

    @Test
    void correctsAndDeletes() {
        Map<String, Object> body = complaints.complaint("2024-03-08T09:30:00Z");
        created(api.put(PATH + "/by-external-id/T-1", body));
        api.put(PATH + "/by-external-id/T-1", body).then().statusCode(200).header("ETag", equalTo("\"v1\""));
        body.put("handling", Map.of("closedAt", "2024-03-09T09:30:00Z"));
        String id = api.put(PATH + "/by-external-id/T-1", body)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("status", equalTo("CLOSED"))
                .extract()
                .path("id");
        api.put(PATH + "/by-external-id/T-1", body).then().statusCode(200).header("ETag", equalTo("\"v2\""));
        body.put("handling", Map.of("closedAt", "2024-03-10T09:30:00Z"));
        api.put(PATH + "/by-external-id/T-1", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("complaint-history-fixed"));
        api.patch(
                        PATH + "/" + id,
                        "\"v2\"",
                        "{\"category\": \"quality\", \"handling\": {\"compensation\": "
                                + "{\"amount\": \"7\", \"currency\": \"CNY\"}}}")
                .then()
                .statusCode(200)
                .body("category", equalTo("quality"))
                .body("compensation", equalTo(cny("7.00")));
        api.get(PATH + "?category=quality&status=CLOSED&severity=HIGH").then().body("data.id", contains(id));
        api.post(
                        PATH,
                        Map.of(
                                "openedAt",
                                "2024-03-08T09:30:00Z",
                                "severity",
                                "LOW",
                                "about",
                                Map.of("orderId", "ord_1"),
                                "assignee",
                                Map.of("agentExternalId", "E-9")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/customerId", "/about/orderId", "/assignee/agentExternalId"));
        api.delete(PATH + "/" + id, "\"v3\"").then().statusCode(204);
        api.get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("complaint-not-found"));
        assertEquals(
                "customer.complaint.deleted.v1",
                complaints.complaintEvents(4).get(3).get("type"));
    }

    @Test
    void importsWhatWasDoneElsewhere() {
        api.customer("C-1");
        String file = """
                externalId,customerExternalId,openedAt,severity,category,firstRespondedAt,resolvedAt
                T-1,C-1,2024-03-08 09:30,HIGH,delivery,2024-03-08 10:00,2024-03-09 09:30
                T-2,C-1,2024-03-08 09:30,LOW,,,
                T-3,nobody,2024-03-08 09:30,LOW,,,
                T-4,C-1,2024-03-08 09:30,LOW,,2024-03-10,2024-03-09
                """;
        ImportFile imports = new ImportFile(api, "complaint-imports");

        ImportFile.Outcome first = imports.csv(file);
        first.hasCounts(4, 2, 0, 0, 2);
        assertEquals(List.of("/customerExternalId"), first.pointersOfLine(4));
        imports.csv(file).hasCounts(4, 0, 0, 2, 2);
        api.get(PATH + "?externalId=T-1")
                .then()
                .body("data[0].status", equalTo("RESOLVED"))
                .body("data[0].firstResponse.businessMinutes", equalTo(30))
                .body("data[0].resolution.businessMinutes", equalTo(24 * 60));
    }
}
