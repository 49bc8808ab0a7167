// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** The shops of the tea merchant, looked at month by month: most pass, the one in the south-west fails more and more. */
final class DemoInspections {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final int MONTHS = 12;
    private static final int HOUR = 14;

    private static final List<Shop> SHOPS = List.of(
            new Shop("华东", "上海", "南京路店 Nanjing Road", "E-01", 4.5, 0),
            new Shop("华南", "深圳", "东门店 Dongmen", "E-02", 4.2, 0),
            new Shop("西南", "成都", "春熙路店 Chunxi Road", "E-03", 4.2, .12));

    private final Api api;
    private final Chance chance;
    private final LocalDate lastDay;

    /**
     * A shop and whose service it is.
     *
     * @param points of five, in the first month
     * @param decline points fewer each month
     */
    private record Shop(String region, String city, String branch, String agent, double points, double decline) {}

    DemoInspections(Api api, Chance chance, LocalDate lastDay) {
        this.api = api;
        this.chance = chance;
        this.lastDay = lastDay;
    }

    /** Records them by the checklist {@code shop}, which declares what passes. */
    void record() {
        String checklist = idOf("/api/v1/inspection-checklists?limit=200", "key", "shop");
        String inspector = agent("E-04");
        for (Shop shop : SHOPS) {
            String agent = agent(shop.agent());
            for (int month = 0; month < MONTHS; month++) {
                LocalDate day = lastDay.minusMonths(MONTHS - 1L - month).minusDays(3);
                ObjectNode body = JSON.createObjectNode()
                        .put("checklistId", checklist)
                        .put(
                                "inspectedAt",
                                day.atTime(HOUR, 0)
                                        .atZone(DemoCompany.ZONE)
                                        .toInstant()
                                        .toString())
                        .put("agentId", agent)
                        .put("inspectorId", inspector);
                body.putObject("place")
                        .put("country", "CN")
                        .put("region", shop.region())
                        .put("city", shop.city())
                        .put("branch", shop.branch());
                results(body.putArray("results"), shop.points() - shop.decline() * month);
                api.post("/api/v1/inspections", JSON_TYPE, body.toString()).expect(201);
            }
        }
    }

    private void results(ArrayNode results, double points) {
        for (String item : List.of("greeting", "advice", "waiting")) {
            long found = Math.max(0, Math.min(5, Math.round(chance.normal(points, .6))));
            results.addObject().put("item", item).put("points", Long.toString(found));
        }
        results.addObject().put("item", "price-tags").put("points", chance.happens(.9) ? "1" : "0");
    }

    private String agent(String externalId) {
        return idOf("/api/v1/agents?limit=200", "externalId", externalId);
    }

    private String idOf(String list, String member, String value) {
        for (JsonNode known : api.get(list).expect(200).body().path("data")) {
            if (value.equals(known.path(member).asText())) {
                return known.path("id").asText();
            }
        }
        throw new DemoException("Nothing at " + list + " has the " + member + " " + value);
    }
}
