// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.systemtests.Models.Fitted;
import java.io.IOException;
import java.util.List;

/**
 * The models of the wholesaler's orders. Up to August nobody can be seen to leave: each model of purchases must say so, and
 * become the one without drop-out.
 */
final class RetailModels {

    private RetailModels() {}

    static void agree(Client client) throws IOException {
        String body = """
                {"name":"Retail","kind":"%s","cut":"%s","horizonDays":100,"options":{"draws":0}}""";
        List<Fitted> fitted = new Models(client)
                .fitted(
                        body.formatted("BG_NBD", "2011-08-31"),
                        body.formatted("MBG_NBD", "2011-08-31"),
                        body.formatted("PARETO_NBD", "2011-08-31"),
                        body.formatted("BG_NBD", "2011-12-09"));
        JsonNode retail = SharedData.expected("retail.json");
        for (Fitted model : fitted.subList(0, 3)) {
            nobodyLeaves(client, model);
        }
        wholeYear(fitted.get(3), retail.path("btyd_full_to_2011-12-09"));
    }

    private static void nobodyLeaves(Client client, Fitted model) {
        model.is("BOUNDARY").part("purchases", "NBD", "no-dropout");
        assertEquals("no-dropout", model.json().path("fit").path("reason").asText());
        JsonNode parameters = model.result().at("/parts/0/parameters");
        assertEquals(2, parameters.size(), "no invented b");
        assertEquals(.72264, model.parameter("purchases", "r"), .001);
        assertEquals(9.42454, model.parameter("purchases", "alpha"), .02);
        assertEquals(-21755.348, model.logLikelihood("purchases"), .01);
        assertEquals(3317, model.result().path("customers").asInt());
        assertEquals(2062, model.figure("distinct-histories"));
        assertEquals(7050, model.figure("repeat-purchases"));
        assertEquals(4806, model.figure("test-purchases-seen"));
        assertEquals(3633.39, model.figure("test-purchases-expected"), 4);
        assertEquals(.997, model.figure("test-mean-absolute-error"), .001);
        assertEquals(1.6255, model.figure("test-root-mean-squared-error"), .002);
        assertEquals(.4115, model.figure("test-no-purchase-seen"), 5e-5);
        assertEquals(.5173, model.figure("test-no-purchase-expected"), 5e-4);
        assertEquals(.2153, model.figure("test-no-purchase-brier"), 2e-4);
        assertEquals(.7332, model.figure("test-no-purchase-auc"), 2e-4);
        JsonNode customers = client.get("/api/v1/models/" + model.id() + "/customers?limit=200")
                .expect(200)
                .body()
                .path("data");
        for (JsonNode customer : customers) {
            assertEquals(1, customer.path("aliveProbability").asDouble());
            assertTrue(Double.isFinite(customer.at("/expectedValue/amount").asDouble()));
        }
        assertEquals(200, customers.size());
    }

    /** Of the whole year drop-out is barely to be seen: its share a is small, and b is not identified. */
    private static void wholeYear(Fitted model, JsonNode expected) {
        model.is("SUCCEEDED").part("purchases", "BG/NBD", "likelihood-is-flat");
        assertEquals(4338, model.result().path("customers").asInt());
        assertEquals(3046, model.figure("distinct-histories"));
        assertEquals(12_425, model.figure("repeat-purchases"));
        assertEquals(.82654, model.parameter("purchases", "r"), .004);
        assertEquals(9.84359, model.parameter("purchases", "alpha"), .05);
        assertTrue(model.parameter("purchases", "a") < .02);
        assertEquals(-37645.538, model.logLikelihood("purchases"), .02);
        JsonNode spend = expected.path("gammagamma");
        assertEquals(2790, model.figure("spend-customers"));
        assertEquals(spend.path("p").asDouble(), model.parameter("spend", "p"), .011);
        assertEquals(spend.path("q").asDouble(), model.parameter("spend", "q"), .018);
        assertEquals(spend.path("v").asDouble(), model.parameter("spend", "gamma"), 2.5);
        assertEquals(spend.path("LL").asDouble(), model.logLikelihood("spend"), .01);
        assertEquals(spend.path("pearson").asDouble(), model.figure("spend-frequency-correlation"), 1e-4);
    }
}
