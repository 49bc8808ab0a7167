// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** Who works for a tenant, and when. */
final class DeskBelongings {

    private DeskBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        Belongings.QUERIES.put("measureBusinessTime", "?from=2026-03-06T16:00:00Z&to=2026-03-09T10:00:00Z");
        Belongings.QUERIES.put("listGreetingsDue", "?occasion=spring-festival&year=2027");
        Belongings.BODIES.put("completeTask", "{\"result\":\"DONE\"}");
        Belongings.BODIES.put("createTraining", "{\"date\":\"2024-03-08\",\"topic\":\"Handling\",\"hours\":\"1\"}");
        ids.put("{teamId}", Belongings.id(owner, "/api/v1/teams", "{\"name\":\"East\"}"));
        String agent = Belongings.id(owner, "/api/v1/agents", "{\"externalId\":\"E-1\",\"name\":\"李娜\"}");
        ids.put("{agentId}", agent);
        ids.put("{trainingId}", Belongings.id(owner, "/api/v1/agents/" + agent + "/trainings", """
                        {"date":"2024-03-08","topic":"Handling","hours":"7.5"}"""));
        ids.put("{calendarId}", Belongings.id(owner, "/api/v1/business-calendars", """
                        {"name":"Desk","zone":"Asia/Shanghai","openings":[{"day":"MONDAY","opens":"09:00","closes":"18:00"}]}"""));
        care(owner, ids);
    }

    private static void care(Client owner, Map<String, String> ids) {
        String customer = ids.get("{customerId}");
        ids.put("{taskId}", Belongings.id(owner, "/api/v1/tasks", """
                        {"customerId":"%s","kind":"OTHER","dueOn":"2024-03-08"}""".formatted(customer)));
        ids.put("{visitPlanId}", Belongings.id(owner, "/api/v1/visit-plans", """
                        {"customerId":"%s","kind":"VISIT","firstOn":"2024-03-08","everyMonths":3}""".formatted(customer)));
    }
}
