// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.Tenants;
import dev.kept.testkit.TestDatabase;
import dev.kept.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BulkImportTest extends NoteImportClient {
    @AfterEach
    void hurry() {
        NoteImport.pauseMillis = 0;
    }

    @Test
    void storesTheRowsOfACsvFileWithMarkQuotesAndGroups() {
        String csv = "\uFEFFname,priority,text\r\nfirst,3,\"a line\nand, another\"\r\nfirst,,more\r\n\r\nsecond,,\r\n";

        finished(start(csv, "text/csv; charset=UTF-8"))
                .body("status", equalTo("SUCCEEDED"))
                .body("counts.received", equalTo(2))
                .body("counts.created", equalTo(2));
    }

    @Test
    void storesTheLinesOfAnNdjsonFileAndChangesNothingTheSecondTime() {
        String ndjson = "{\"name\":\"one\"}\n\n{\"name\":\"two\",\"priority\":5}\r\n{\"name\":\"three\"}";

        finished(start(ndjson, "application/x-ndjson")).body("counts.created", equalTo(3));
        finished(start(ndjson, "application/x-ndjson"))
                .body("counts.created", equalTo(0))
                .body("counts.unchanged", equalTo(3));
    }

    @Test
    void reportsWrongRowsWithLineAndFieldAndStoresTheGoodOnes() {
        String ndjson = "{\"name\":\"good\"}\n{\"name\":1}\n{\"nome\":\"x\"}\n{broken\nnull\n"
                + "{\"name\":\"\",\"priority\":9,\"lines\":[{}]}\n{\"name\":\"poison\"}\n{\"name\":\"also good\"}\n"
                + "{\"name\":\"" + "x".repeat(70_000) + "\"}\n";

        String id = start(ndjson, "application/x-ndjson");

        finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("counts.received", equalTo(9))
                .body("counts.created", equalTo(2))
                .body("counts.failed", equalTo(7));
        user().when()
                .get("/api/v1/note-imports/" + id + "/results?status=failed")
                .then()
                .statusCode(200)
                .body("data.line", equalTo(List.of(2, 3, 4, 5, 6, 7, 9)))
                .body("data[0].errors[0].pointer", equalTo("/name"))
                .body("data[0].errors[0].code", equalTo("wrong-type"))
                .body("data[1].errors[0].code", equalTo("unknown-member"))
                .body("data[2].errors[0].code", equalTo("malformed-json"))
                .body("data[3].errors[0].code", equalTo("required"))
                .body("data[4].errors.pointer", equalTo(List.of("/lines/0/text", "/name", "/priority")))
                .body("data[5].errors[0].code", equalTo("row-failed"))
                .body("data[6].errors[0].code", equalTo("too-long"));
    }

    @Test
    void reportsWrongCsvRowsInTheLanguageOfTheUpload() {
        String csv = "name,priority\na,one\nb,1,extra\nc,2\n";

        String id = user().header("Accept-Language", "zh-CN")
                .contentType("text/csv")
                .body(csv)
                .when()
                .post("/api/v1/note-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        finished(id).body("counts.failed", equalTo(2)).body("counts.created", equalTo(1));
        user().when()
                .get("/api/v1/note-imports/" + id + "/results?status=failed")
                .then()
                .body("data.line", equalTo(List.of(2, 3)))
                .body("data[0].errors[0].pointer", equalTo("/priority"))
                .body("data[0].errors[0].detail", startsWith("必须是"))
                .body("data[1].errors[0].code", equalTo("csv-cell-count"));
    }

    @Test
    void endsAtAFileThatIsNoCsvAndSaysWhere() {
        finished(start("name,name\nx,y\n", "text/csv"))
                .body("status", equalTo("FAILED"))
                .body("error.code", equalTo("csv-duplicate-column"));
        finished(start("name,size\nx,y\n", "text/csv"))
                .body("error.code", equalTo("csv-unknown-column"))
                .body("error.detail", equalTo("Unknown column size. Known: label.*, name, priority, text."));
        finished(start("", "text/csv")).body("error.code", equalTo("csv-empty"));
        finished(start("name\n\"" + "x".repeat(2_000_000), "text/csv"))
                .body("status", equalTo("FAILED"))
                .body("error.code", equalTo("csv-malformed"));
    }

    @Test
    void pagesThroughTheResults() {
        String id = start(notes(0, 120), "application/x-ndjson");
        finished(id).body("counts.created", equalTo(120));

        String next = user().when()
                .get("/api/v1/note-imports/" + id + "/results?limit=100")
                .then()
                .body("data.size()", equalTo(100))
                .body("page.hasMore", equalTo(true))
                .extract()
                .path("page.nextCursor");
        user().when()
                .get("/api/v1/note-imports/" + id + "/results?limit=100&cursor=" + next)
                .then()
                .body("data.size()", equalTo(20))
                .body("data[19].line", equalTo(120))
                .body("page.hasMore", equalTo(false));
        user().when()
                .get("/api/v1/note-imports/" + id + "/results?limit=100&status=failed&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
        user().when()
                .get("/api/v1/note-imports/" + id + "/results?status=lost")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("status"));
    }

    @Test
    void goesOnFromTheCommittedPositionWhenAWorkerDies() throws SQLException {
        NoteImport.pauseMillis = 1_000;
        String id = start(notes(0, 1_400), "application/x-ndjson");
        await(id, 500);

        // Another worker takes the import over: what the first one does after that must not count.
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update bulk_import set lease_owner = gen_random_uuid(), lease_until = now() where id = '"
                    + id + "'");
        }
        NoteImport.pauseMillis = 0;

        finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("counts.received", equalTo(1_400))
                .body("counts.created", equalTo(1_400))
                .body("counts.unchanged", equalTo(0))
                .body("counts.failed", equalTo(0));
        assertEquals(0, chunksLeft(id));
    }

    @Test
    void canBeCancelled() {
        NoteImport.pauseMillis = 1_000;
        String id = start(notes(0, 3_000), "application/x-ndjson");
        await(id, 500);

        user().when()
                .delete("/api/v1/note-imports/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        user().when()
                .delete("/api/v1/note-imports/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-finished"));

        int received =
                user().when().get("/api/v1/note-imports/" + id).then().extract().path("counts.received");
        assertTrue(received < 3_000);
    }

    @Test
    void isOneImportForOneIdempotencyKey() {
        String body = notes(0, 10);

        String first = keyed("key-1", body).statusCode(202).extract().path("id");
        keyed("key-1", body)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        keyed("key-1", notes(0, 11)).statusCode(422).body("code", equalTo("idempotency-key-reused"));

        finished(first).body("counts.created", equalTo(10));
    }

    @Test
    void isAbsentForOtherTenants() {
        String id = start(notes(0, 1), "application/x-ndjson");
        finished(id);

        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "notes:write"))
                .when()
                .get("/api/v1/note-imports/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("import-not-found"));
        given().auth()
                .oauth2(Tokens.of(Tenants.fresh(), "notes:write"))
                .when()
                .get("/api/v1/note-imports/" + id + "/results")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesOtherMediaTypes() {
        user().contentType("application/json")
                .body("{}")
                .when()
                .post("/api/v1/note-imports")
                .then()
                .statusCode(415)
                .header("Accept", equalTo("application/x-ndjson, text/csv"))
                .body("code", equalTo("unsupported-media-type"));
    }
}
