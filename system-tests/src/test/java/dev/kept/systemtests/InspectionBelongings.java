// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.util.Map;

/** How service was inspected. */
final class InspectionBelongings {

    private InspectionBelongings() {}

    static void add(Client owner, Map<String, String> ids) {
        String checklist = Belongings.id(owner, "/api/v1/inspection-checklists", """
                        {"key":"desk","name":{"en":"Desk","zh-CN":"服务台"},
                         "items":[{"code":"greets","label":{"en":"Greets","zh-CN":"问候"},"weight":"1","maxPoints":"5"}]}""");
        ids.put("{checklistId}", checklist);
        String inspection = Belongings.id(owner, "/api/v1/inspections", """
                        {"checklistId":"%s","agentId":"%s","inspectedAt":"2024-03-08T09:30:00Z",
                         "place":{"country":"CN","region":"East","branch":"Nanjing Road"},
                         "results":[{"item":"greets","points":"4"}]}""".formatted(checklist, ids.get("{agentId}")));
        ids.put("{inspectionId}", inspection);
        String finding = "{\"severity\":\"MINOR\",\"text\":\"Greet\",\"dueOn\":\"2024-03-20\"}";
        Belongings.BODIES.put("createInspectionFinding", finding);
        ids.put("{findingId}", Belongings.id(owner, "/api/v1/inspections/" + inspection + "/findings", finding));
    }
}
