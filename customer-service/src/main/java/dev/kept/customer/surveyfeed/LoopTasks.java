// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.care.CareTasks;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes tasks of opened loops and of early warnings, one at a time. */
@ApplicationScoped
class LoopTasks {

    private static final Logger LOG = Logger.getLogger(LoopTasks.class);

    private static final String NEXT = """
            select id, cast(loop as text) from opened_loop where tenant = :tenant order by id limit 1
            for update skip locked
            """;

    private final CareTasks tasks;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;

    LoopTasks(CareTasks tasks, EntityManager entities, ObjectMapper json, Caller caller) {
        this.tasks = tasks;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
    }

    /** @return whether there may be more */
    boolean openNext() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Session session = entities.unwrap(Session.class);
            List<Object[]> next = session.createNativeQuery(NEXT, Object[].class)
                    .setParameter("tenant", caller.tenant())
                    .getResultList();
            if (next.isEmpty()) {
                return false;
            }
            String id = next.get(0)[0].toString();
            open(id, read(next.get(0)[1].toString()));
            session.createNativeMutationQuery("delete from opened_loop where tenant = :tenant and id = :id")
                    .setParameter("tenant", caller.tenant())
                    .setParameter("id", id)
                    .executeUpdate();
            return true;
        });
    }

    private void open(String id, JsonNode loop) {
        String owner = loop.path("agentId").textValue();
        // An owner who is unknown here: better nobody's task than none.
        if (!opened(id, loop, owner) && (owner == null || !opened(id, loop, null))) {
            // The customer is gone, and there is nobody to be called.
            LOG.debugf("No task for the loop %s", id);
        }
    }

    private boolean opened(String id, JsonNode loop, @Nullable String owner) {
        try {
            open(id, loop, owner);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private void open(String id, JsonNode loop, @Nullable String owner) {
        // In a transaction of its own: a refusal must not undo that the loop ceases to wait. Should we end between the
        // two,
        // the loop has its task and gets no other.
        QuarkusTransaction.requiringNew()
                .run(() -> tasks.openForLoop(
                        id,
                        loop.path("customerId").asText(),
                        title(loop),
                        owner,
                        Instant.parse(loop.path("dueAt").asText())));
    }

    private static String title(JsonNode loop) {
        if (loop.hasNonNull("cause")) {
            return "跟进客户预警 · Look after an early warning (" + loop.path("cause").asText() + ")";
        }
        return "回访低分答复 · Follow up a low score (" + loop.path("surveyKey").asText() + " / "
                + loop.path("question").asText() + ": " + loop.path("score").asText() + ")";
    }

    private JsonNode read(String loop) {
        try {
            return json.readTree(loop);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored loop cannot be read", e);
        }
    }
}
