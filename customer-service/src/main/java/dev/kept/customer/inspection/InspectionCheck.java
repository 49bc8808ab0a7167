// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.agent.AgentDirectory;
import dev.kept.customer.agent.AgentRef;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold for every inspection. */
@ApplicationScoped
class InspectionCheck {

    private final AgentDirectory agents;

    InspectionCheck(AgentDirectory agents) {
        this.agents = agents;
    }

    /** What may be kept of it, with its score; a problem with every fault otherwise. */
    InspectionContent check(NewInspection wanted, Checklist checklist) {
        List<Fault> faults = new ArrayList<>();
        if (wanted.inspectedAt().isBefore(Instant.EPOCH)) {
            faults.add(Fault.textAt("/inspectedAt", "date-too-early"));
        }
        AgentRef agent = agent("/agentId", wanted.agentId(), faults);
        agent("/inspectorId", wanted.inspectorId(), faults);
        checkTeam(wanted, faults);
        checkResults(wanted.results(), checklist.items(), faults);
        BigDecimal score = faults.isEmpty()
                ? InspectionScore.of(checklist.items(), wanted.results()).orElse(null)
                : null;
        if (faults.isEmpty() && score == null) {
            faults.add(Fault.textAt("/results", "results-without-points"));
        }
        if (score == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        BigDecimal pass = checklist.passScore();
        return new InspectionContent(
                wanted.inspectedAt(),
                wanted.agentId(),
                wanted.teamId() == null && agent != null ? agent.teamId() : wanted.teamId(),
                wanted.inspectorId(),
                wanted.place() == null ? null : wanted.place().orNowhere(),
                List.copyOf(wanted.results()),
                wanted.comment(),
                score,
                pass == null ? null : score.compareTo(pass) >= 0);
    }

    private void checkTeam(NewInspection wanted, List<Fault> faults) {
        String teamId = wanted.teamId();
        if (teamId != null && agents.lookUpTeams(List.of(teamId)).find(teamId, null, new ArrayList<>()) == null) {
            faults.add(Fault.textAt("/teamId", "team-unknown", teamId));
        }
        if (wanted.agentId() == null && teamId == null) {
            faults.add(Fault.textAt("/agentId", "inspected-missing"));
        }
    }

    private static void checkResults(List<ItemResult> results, List<ChecklistItem> items, List<Fault> faults) {
        Map<String, ChecklistItem> byCode =
                items.stream().collect(Collectors.toMap(ChecklistItem::code, Function.identity()));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < results.size(); i++) {
            ItemResult result = results.get(i);
            ChecklistItem item = byCode.get(result.item());
            String points = result.points();
            if (item == null) {
                faults.add(Fault.textAt("/results/" + i + "/item", "item-unknown", String.join(", ", codes(items))));
            } else if (!named.add(result.item())) {
                faults.add(Fault.textAt("/results/" + i + "/item", "item-repeated"));
            } else if (points != null && new BigDecimal(points).compareTo(item.maxValue()) > 0) {
                faults.add(Fault.textAt("/results/" + i + "/points", "points-too-many", item.maxPoints()));
            }
        }
    }

    private static List<String> codes(List<ChecklistItem> items) {
        return items.stream().map(ChecklistItem::code).toList();
    }

    private @Nullable AgentRef agent(String pointer, @Nullable String id, List<Fault> faults) {
        if (id == null) {
            return null;
        }
        AgentRef found = agents.lookUp(List.of(id), List.of()).find(id, null, new ArrayList<>());
        if (found == null) {
            faults.add(Fault.textAt(pointer, "agent-unknown", id));
        }
        return found;
    }
}
