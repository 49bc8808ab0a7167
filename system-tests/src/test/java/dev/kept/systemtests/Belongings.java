// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One of each thing that a tenant can own, by the name of its path parameter; and what a call needs to get that far. A
 * feature keeps its own in a class {@code <Feature>Belongings} and is called with one line in {@link #of}.
 */
final class Belongings {

    /** Paths whose parameter names nothing that a tenant owns. */
    static final Set<String> NOT_OWNED = new HashSet<>();

    /** Operations that need no token: the pages on which people answer. Whatever else is open is a hole. */
    static final Set<String> OPEN_TO_ALL = new HashSet<>(Set.of(
            "getPageAsset",
            "getEmbedScript",
            "openSurveyPage",
            "sendSurveyPage",
            "noteSurveyPageSeen",
            "receiveResponse",
            "openUnsubscribePage",
            "unsubscribeRespondent"));

    /** Upserts: an external id that is new to the tenant is created. */
    static final Set<String> MAY_BE_NEW = new HashSet<>();

    /** Bodies by operation, where an empty object is refused before the id is looked at. */
    static final Map<String, String> BODIES = new HashMap<>();

    static final Map<String, String> QUERIES = new HashMap<>();

    static {
        NOT_OWNED.add("/api/v1/metrics/{key}");
        NOT_OWNED.add("/api/v1/metrics/{key}/values");
        NOT_OWNED.add("/api/v1/metrics/{key}/members");
        NOT_OWNED.add("/api/v1/metrics/{key}/changes");
        NOT_OWNED.add("/api/v1/fact-exports/{exportTable}/rows.csv");
        NOT_OWNED.add("/api/v1/fact-exports/{exportTable}/rows.ndjson");
        NOT_OWNED.add("/api/v1/survey-templates/{templateKey}");
        MAY_BE_NEW.add("/api/v1/customers/by-external-id/{externalId}");
        MAY_BE_NEW.add("/api/v1/orders/by-external-id/{externalId}");
        MAY_BE_NEW.add("/api/v1/refunds/by-external-id/{externalId}");
        BODIES.put("eraseCustomer", "{\"reason\":\"SUBJECT_REQUEST\",\"requestedOn\":\"2024-05-01\"}");
        BODIES.put("copySurvey", "{\"key\":\"a-copy\"}");
        BODIES.put("createAccessExport", "{\"requestedOn\":\"2024-05-01\"}");
    }

    private Belongings() {}

    /** The owner's things: from {@code {parameter}}, or from a stretch of a path that ends with it, to the real one. */
    static Map<String, String> of(Client owner) {
        Map<String, String> ids = new LinkedHashMap<>();
        // The customer comes first: a feature may take ids.get("{customerId}").
        sales(owner, ids);
        surveys(owner, ids);
        imports(owner, ids);
        ProfileBelongings.add(owner, ids);
        DeskBelongings.add(owner, ids);
        InspectionBelongings.add(owner, ids);
        WinBackBelongings.add(owner, ids);
        MarketingBelongings.add(owner, ids);
        CurrencyBelongings.add(owner, ids);
        LoyaltyBelongings.add(owner, ids);
        ComplaintBelongings.add(owner, ids);
        PrivacyBelongings.add(owner, ids);
        SegmentBelongings.add(owner, ids);
        OutreachBelongings.add(owner, ids);
        EngagementBelongings.add(owner, ids);
        AnsweringBelongings.add(owner, ids);
        BenchmarkBelongings.add(owner, ids);
        ScoreBelongings.add(ids);
        InitiativeBelongings.add(owner, ids);
        TargetBelongings.add(owner, ids);
        ExportBelongings.add(owner, ids);
        CustomMetricBelongings.add(owner, ids);
        FeedbackBelongings.add(owner, ids);
        ModelBelongings.add(owner, ids);
        ids.put("{rebuildId}", id(owner, "/api/v1/metric-rebuilds", "{\"from\":\"timelines\"}", 202));
        return ids;
    }

    private static void sales(Client owner, Map<String, String> ids) {
        ids.put("{customerId}", id(owner, "/api/v1/customers", "{\"externalId\":\"mine\",\"type\":\"PERSON\"}"));
        ids.put("{orderId}", id(owner, "/api/v1/orders", """
                        {"customerId":"%s","orderedAt":"2024-01-01T00:00:00Z","amount":{"amount":"5","currency":"CNY"}}""".formatted(ids.get("{customerId}"))));
        ids.put("{refundId}", id(owner, "/api/v1/refunds", """
                        {"orderId":"%s","refundedAt":"2024-01-02T00:00:00Z","amount":{"amount":"1","currency":"CNY"}}""".formatted(ids.get("{orderId}"))));
    }

    private static void surveys(Client owner, Map<String, String> ids) {
        Company.publishSurvey(owner);
        ids.put(
                "{surveyId}",
                owner.get("/api/v1/surveys?limit=1").body().at("/data/0/id").asText());
        ids.put("{version}", "1");
        ids.put("{responseId}", id(owner, "/api/v1/responses", """
                        {"surveyKey":"pulse","channel":"email","answeredAt":"2024-01-03T00:00:00Z",
                         "answers":[{"question":"recommend","score":9}]}"""));
    }

    private static void imports(Client owner, Map<String, String> ids) {
        csvImport(owner, ids, "customer-imports", "externalId,type\nx,PERSON\n");
        jsonImport(owner, ids, "order-imports", "", "{\"externalId\":\"z\"}");
        jsonImport(owner, ids, "refund-imports", "", "{\"externalId\":\"z\"}");
        jsonImport(owner, ids, "response-imports", "?survey=pulse", "{\"externalId\":\"z\"}");
    }

    /** Runs an import of CSV and keeps it as the owner's import of that kind. */
    static void csvImport(Client owner, Map<String, String> ids, String kind, String rows) {
        keepImport(
                ids,
                kind,
                owner.importRows("/api/v1/" + kind, "text/csv", rows).path("id").asText());
    }

    /** Runs an import of NDJSON and keeps it as the owner's import of that kind. */
    static void jsonImport(Client owner, Map<String, String> ids, String kind, String query, String rows) {
        String path = "/api/v1/" + kind + query;
        keepImport(
                ids,
                kind,
                owner.importRows(path, "application/x-ndjson", rows).path("id").asText());
    }

    // Imports of every kind share the name of their parameter.
    private static void keepImport(Map<String, String> ids, String kind, String id) {
        ids.put("/" + kind + "/{importId}", "/" + kind + "/" + id);
    }

    /** Posts and returns the id of what was created. */
    static String id(Client owner, String path, String json) {
        return id(owner, path, json, 201);
    }

    private static String id(Client owner, String path, String json, int status) {
        return owner.post(path, json).expect(status).body().path("id").asText();
    }
}
