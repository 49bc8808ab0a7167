// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.kept.systemtests.Models.Fitted;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Published data sets go in through the imports, and the models come out with the published numbers. */
class PublishedModelsTest {

    /** Fader, Hardie and Lee (2005): a tenth of the customers of a music shop. */
    @Test
    void aMusicShop() throws IOException {
        StringBuilder orders = new StringBuilder("externalId,customerExternalId,orderedAt,amount\n");
        Map<String, String> since = new TreeMap<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(SharedData.require("cdnow/cdnow_sample.csv"))) {
            csv.forEach(row -> {
                String at = row.getField("date") + "T12:00:00Z";
                String customer = row.getField("sample_id");
                since.merge(customer, at, (one, other) -> one.compareTo(other) < 0 ? one : other);
                orders.append("o")
                        .append(row.getStartingLineNumber())
                        .append(',')
                        .append(customer);
                orders.append(',')
                        .append(at)
                        .append(',')
                        .append(row.getField("amount"))
                        .append('\n');
            });
        }
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, "UTC", "USD", 90, "type");
        String customers = since.entrySet().stream()
                .map(one -> one.getKey() + ",PERSON," + one.getValue() + "\n")
                .collect(Collectors.joining("", "externalId,type,customerSince\n", ""));
        Imports.imported(client.importRows("/api/v1/customer-imports", "text/csv", customers), 2357);
        Imports.imported(client.importRows("/api/v1/order-imports", "text/csv", orders.toString()), 6919);
        new Metrics(client).awaitFresh();

        String body = """
                {"name":"CDNOW","kind":"%s","cut":"1997-09-30","horizonDays":%d,"options":{"draws":0}}""";
        List<Fitted> fitted = new Models(client)
                .fitted(
                        body.formatted("BG_NBD", 273),
                        body.formatted("MBG_NBD", 273),
                        body.formatted("PARETO_NBD", 273),
                        body.formatted("BG_NBD", 365));
        JsonNode expected = SharedData.expected("cdnow.json");
        parametersAgree(fitted.get(0), expected.path("bgnbd"), "r", "alpha", "a", "b");
        parametersAgree(fitted.get(1), expected.path("mbgnbd"), "r", "alpha", "a", "b");
        parametersAgree(fitted.get(2), expected.path("pnbd"), "r", "alpha", "s", "beta");
        assertEquals(-4055.923, fitted.get(0).logLikelihood("spend"), .05);
        assertEquals(6.2488, fitted.get(0).parameter("spend", "p"), .03);
        assertEquals(3.7446, fitted.get(0).parameter("spend", "q"), .02);
        assertEquals(15.4477, fitted.get(0).parameter("spend", "gamma"), .08);
        assertEquals(35.171, fitted.get(0).figure("spend-per-purchase"), .02);
        holdoutAgrees(fitted, expected);
        // the published month has 52/12 weeks, here it has 365.25/12 days
        assertEquals(72_207, fitted.get(3).figure("expected-value-total"), 72_207 * .005);
        String first = client.get("/api/v1/customers?externalId=0001")
                .expect(200)
                .body()
                .at("/data/0/id")
                .asText();
        JsonNode one = new Models(client).customer(fitted.get(3), first);
        assertEquals(36.635, one.at("/expectedValue/amount").asDouble(), 36.635 * .005);
        assertEquals(.7266, one.path("aliveProbability").asDouble(), .002);
    }

    private static void holdoutAgrees(List<Fitted> fitted, JsonNode expected) {
        for (Fitted model : fitted.subList(0, 3)) {
            assertEquals(1882, model.figure("test-purchases-seen"));
        }
        String[] kinds = {"bgnbd", "mbgnbd", "pnbd"};
        for (int i = 0; i < kinds.length; i++) {
            JsonNode wanted = expected.path("holdout_39w").path(kinds[i]);
            Fitted model = fitted.get(i);
            double total = wanted.path("total").asDouble();
            assertEquals(total, model.figure("test-purchases-expected"), .001 * total);
            assertEquals(wanted.path("mae").asDouble(), model.figure("test-mean-absolute-error"), .001);
            assertEquals(wanted.path("rmse").asDouble(), model.figure("test-root-mean-squared-error"), .002);
            JsonNode means = expected.path("holdout_by_calibration_frequency(0..7+)");
            for (int x = 0; x < 8; x++) {
                JsonNode row = model.table("test-by-frequency").get(x);
                assertEquals(means.path("n").get(x).asDouble(), row.get(1).asDouble());
                assertEquals(means.path(kinds[i]).get(x).asDouble(), row.get(2).asDouble(), .006);
                assertEquals(means.path("actual").get(x).asDouble(), row.get(3).asDouble(), .0006);
            }
        }
        assertEquals(.7382, fitted.get(0).figure("test-no-purchase-expected"), .0002);
        assertEquals(.1612, fitted.get(0).figure("test-no-purchase-brier"), .0002);
    }

    static void parametersAgree(Fitted model, JsonNode expected, String... names) {
        model.is("SUCCEEDED");
        assertEquals(expected.path("LL").asDouble(), model.logLikelihood("purchases"), .05);
        for (String name : names) {
            double value = expected.path(name).asDouble();
            assertEquals(value, model.parameter("purchases", name), .005 * value, name);
        }
    }

    @Test
    void aTelephoneCompany() throws IOException {
        TelcoData telco = TelcoData.read(SharedData.require("telco/telco_customer_churn.csv"));
        JsonNode expected = SharedData.expected("telco.json");
        Client client = RunningSuite.get().freshTenant();
        TenantSettings.declare(client, "UTC", "USD", 90, "contract");
        telco.load(client);
        Metrics metrics = new Metrics(client);
        metrics.awaitFresh();
        TelcoChurn.agrees(metrics, expected);

        String churn = """
                {"name":"Churn","kind":"CHURN","cut":"%s","horizonDays":31,
                 "options":{"target":"SUBSCRIPTION","features":["%s"]}}""".formatted(TelcoData.CUT, String.join("\",\"", telco.features()));
        String contracts = """
                {"name":"Contracts","kind":"SBG","cut":"%s","horizonDays":365,"attributes":{%s}}""";
        List<Fitted> fitted = new Models(client)
                .fitted(
                        churn,
                        contracts.formatted(TelcoData.SEEN, ""),
                        contracts.formatted(TelcoData.SEEN, "\"contract\":\"Month-to-month\""),
                        contracts.formatted(TelcoData.SEEN, "\"contract\":\"One year\""),
                        contracts.formatted(TelcoData.SEEN, "\"contract\":\"Two year\""));
        churnAgrees(fitted.get(0), expected.path("logit_full"), expected.path("logit_cv5_fold=row_mod_5"));
        contractsAgree(fitted.get(1), expected.path("sbg_all"));
        contractsAgree(fitted.get(2), expected.path("sbg_Month-to-month"));
        equalChances(fitted.get(3), .00268);
        equalChances(fitted.get(4), .000500);
        survivalAgrees(client, expected);
    }

    private static void churnAgrees(Fitted model, JsonNode expected, JsonNode validated) {
        model.is("SUCCEEDED");
        assertEquals(7043, model.result().path("customers").asInt());
        Map<String, String> names = Map.ofEntries(
                Map.entry("const", "intercept"),
                Map.entry("tenure", "tenureMonths"),
                Map.entry("MonthlyCharges", "monthlyRevenue"),
                Map.entry("Contract_OneYear", "oneYear"),
                Map.entry("Contract_TwoYear", "twoYears"),
                Map.entry("Internet_DSL", "dsl"),
                Map.entry("Internet_Fiber", "fiber"),
                Map.entry("Pay_ElectronicCheck", "electronicCheck"),
                Map.entry("Pay_MailedCheck", "mailedCheck"),
                Map.entry("Pay_BankTransfer", "bankTransfer"));
        assertEquals(22, expected.path("coef").size());
        expected.path("coef").properties().forEach(column -> {
            String key = column.getKey();
            String name = names.getOrDefault(key, Character.toLowerCase(key.charAt(0)) + key.substring(1));
            assertEquals(column.getValue().asDouble(), model.parameter("churn", name), 1e-5, name);
        });
        assertEquals(expected.path("LL").asDouble(), model.logLikelihood("churn"), 1e-3);
        assertEquals(expected.path("auc").asDouble(), model.figure("in-sample-auc"), 1e-6);
        assertEquals(expected.path("auc_se_delong").asDouble(), model.errorOf("in-sample-auc"), 1e-6);
        assertEquals(expected.path("brier").asDouble(), model.figure("in-sample-brier"), 1e-6);
        assertEquals(expected.path("brier_base").asDouble(), model.figure("in-sample-brier-base"), 1e-6);
        assertEquals(expected.path("logloss").asDouble(), model.figure("in-sample-log-loss"), 1e-6);
        assertEquals(expected.path("ece10").asDouble(), model.figure("in-sample-calibration-error"), 2e-4);
        assertEquals(expected.path("top_decile_lift").asDouble(), model.figure("in-sample-top-decile-lift"), .005);
        // other folds than the published ones, which go by the rows of the file: the same within their error
        assertEquals(validated.path("auc").asDouble(), model.figure("auc"), .003);
        assertEquals(validated.path("brier").asDouble(), model.figure("brier"), .001);
        assertEquals(validated.path("top_decile_lift").asDouble(), model.figure("top-decile-lift"), .06);
    }

    private static void contractsAgree(Fitted model, JsonNode expected) {
        model.is("SUCCEEDED").part("contracts", "sBG", "");
        assertEquals(expected.path("LL").asDouble(), model.logLikelihood("contracts"), .01);
        for (String name : List.of("alpha", "beta")) {
            double value = expected.path(name).asDouble();
            assertEquals(value, model.parameter("contracts", name), .005 * value, name);
        }
        for (int month : List.of(1, 12, 24, 48, 72)) {
            JsonNode row = model.table("curve").get(month - 1);
            assertEquals(
                    expected.path("S").path("" + month).asDouble(), row.get(1).asDouble(), 1e-4);
        }
    }

    private static void equalChances(Fitted model, double theta) {
        model.is("BOUNDARY").part("contracts", "geometric", "customers-do-not-differ");
        assertEquals(theta, model.parameter("contracts", "theta"), .01 * theta);
    }

    private static void survivalAgrees(Client client, JsonNode expected) {
        String query = "/api/v1/survival-curves?of=SUBSCRIPTIONS&unit=MONTH&horizon=72&asOf=" + TelcoData.SEEN;
        JsonNode all = client.get(query).expect(200).body().path("curves").get(0);
        assertEquals(54.49239, all.at("/restrictedMean/value").asDouble(), 1e-4);
        assertEquals(true, all.path("median").isMissingNode());
        stepsAgree(all, expected.path("km_all"));
        JsonNode grouped = client.get(query + "&groupBy=contract").expect(200).body();
        for (JsonNode curve : grouped.path("curves")) {
            stepsAgree(curve, expected.path("km_" + curve.path("group").asText()));
            if (curve.path("group").asText().equals("Month-to-month")) {
                assertEquals(35, curve.path("median").asDouble());
            }
        }
        assertEquals(3, grouped.path("curves").size());
        assertEquals(2352.8725, grouped.at("/test/chiSquare").asDouble(), .001);
        assertEquals(2, grouped.at("/test/degreesOfFreedom").asInt());
    }

    /** The survival and its error at the published months; nothing ended where there is no step. */
    private static void stepsAgree(JsonNode curve, JsonNode expected) {
        for (JsonNode at : expected.path("at")) {
            double survival = 1;
            double error = 0;
            for (JsonNode step : curve.path("steps")) {
                if (step.path("time").asDouble() <= at.get(0).asDouble()) {
                    survival = step.path("survival").asDouble();
                    error = step.path("standardError").asDouble();
                }
            }
            assertEquals(at.get(1).asDouble(), survival, 1e-6);
            assertEquals(at.get(2).asDouble(), error, 1e-6);
        }
    }
}
