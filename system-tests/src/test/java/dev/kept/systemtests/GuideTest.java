// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of the documents, run as they stand. */
class GuideTest {

    private static final Pattern COMMAND = Pattern.compile("```sh\n(curl .*?)```", Pattern.DOTALL);

    private final RunningSuite suite = RunningSuite.get();
    private final String tenant = suite.freshTenantName();
    private final Client client = suite.client(tenant);

    @Test
    void theGuideLeadsFromAnEmptySuiteToTheFirstMetric() throws Exception {
        List<String> commands = commands("docs/guide.md");
        assertEquals(5, commands.size());
        assertEquals("Asia/Shanghai", run(commands.get(0)).path("zone").asText());
        done(run(commands.get(1)), "customer-imports", 3);
        done(run(commands.get(2)), "order-imports", 4);
        new Metrics(client).awaitFresh();

        JsonNode point = run(commands.get(3)).at("/series/0/points/0");
        JsonNode members = run(commands.get(4)).path("data");

        assertEquals(.5, point.path("value").asDouble(), 1e-12, point::toString);
        assertEquals(1, point.at("/parts/new").asInt());
        assertEquals(1, members.size());
        String lost = client.get(
                        "/api/v1/customers/" + members.at("/0/customerId").asText())
                .body()
                .path("externalId")
                .asText();
        assertEquals("C-2", lost);
    }

    @Test
    void theCommandsOfTheReadmeAreAnswered() throws Exception {
        TenantSettings.declare(client, "UTC", "CNY", 90, "region");
        List<String> commands = commands("README.md");
        assertEquals(2, commands.size());
        assertTrue(run(commands.get(0)).has("series"));
        assertTrue(run(commands.get(1)).has("data"));
    }

    private void done(JsonNode accepted, String kind, int rows) {
        JsonNode view = client.followImport(
                "/api/v1/" + kind + "/" + accepted.path("id").asText());
        Imports.imported(view, rows);
    }

    private static List<String> commands(String document) throws IOException {
        Matcher commands = COMMAND.matcher(Files.readString(Path.of("..", document)));
        return commands.results().map(result -> result.group(1)).toList();
    }

    private JsonNode run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                "bash",
                "-c",
                command.replace("http://localhost:8080", suite.gateway().toString()));
        shell.environment().put("KEPT", suite.gateway().toString());
        shell.environment().put("TOKEN", suite.token(tenant));
        Process process = shell.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), () -> command + "\n" + output);
        return Answer.JSON.readTree(output);
    }
}
