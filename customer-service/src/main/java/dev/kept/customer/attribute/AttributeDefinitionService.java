// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import static dev.kept.customer.attribute.AttributeDefinitionProblem.ATTRIBUTE_DEFINITION_FIXED;
import static dev.kept.customer.attribute.AttributeDefinitionProblem.ATTRIBUTE_DEFINITION_KEY_TAKEN;
import static dev.kept.customer.attribute.AttributeDefinitionProblem.ATTRIBUTE_DEFINITION_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.audit.AuditLog;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a tenant says about the attributes of its customers. */
@ApplicationScoped
class AttributeDefinitionService {

    private final AttributeDefinitionRepository definitions;
    private final DefinitionDirectory directory;
    private final List<DefinitionListener> listeners;
    private final Patches patches;
    private final AuditLog audit;
    private final Clock clock;

    AttributeDefinitionService(
            AttributeDefinitionRepository definitions,
            DefinitionDirectory directory,
            @All List<DefinitionListener> listeners,
            Patches patches,
            AuditLog audit,
            Clock clock) {
        this.definitions = definitions;
        this.directory = directory;
        this.listeners = listeners;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    AttributeDefinition get(String id) {
        return definitions.findByIdOptional(id).orElseThrow(() -> ATTRIBUTE_DEFINITION_NOT_FOUND.with(id));
    }

    @Transactional
    AttributeDefinition create(NewAttributeDefinition wanted) {
        check(wanted);
        definitions.findByKey(wanted.key()).ifPresent(other -> {
            throw ATTRIBUTE_DEFINITION_KEY_TAKEN.with(wanted.key(), other.id());
        });
        AttributeDefinition definition = new AttributeDefinition(Ids.next("atd"), wanted, now());
        definitions.persist(definition);
        changed("attribute-definition.created", definition, wanted.isRequired());
        return definition;
    }

    @Transactional
    AttributeDefinition patch(String id, @Nullable String ifMatch, JsonNode patch) {
        AttributeDefinition definition = getForChange(id, ifMatch);
        NewAttributeDefinition before = definition.content();
        NewAttributeDefinition wanted = patches.apply(before, patch, NewAttributeDefinition.class);
        if (!wanted.key().equals(before.key()) || wanted.type() != before.type()) {
            throw ATTRIBUTE_DEFINITION_FIXED.with(before.key(), before.type());
        }
        check(wanted);
        definition.change(wanted, now());
        changed("attribute-definition.changed", definition, wanted.isRequired() != before.isRequired());
        return definition;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        AttributeDefinition definition = getForChange(id, ifMatch);
        definitions.delete(definition);
        changed("attribute-definition.deleted", definition, definition.required());
    }

    private void changed(String action, AttributeDefinition definition, boolean requiredDiffers) {
        definitions.flush();
        if (requiredDiffers) {
            List<String> required = directory.current().required();
            listeners.forEach(listener -> listener.requiredChanged(required));
        }
        audit.record(action, definition.id(), Map.of("key", definition.key()));
    }

    private static void check(NewAttributeDefinition wanted) {
        boolean choice = wanted.type() == AttributeType.CHOICE;
        if (choice == wanted.choicesOrNone().isEmpty()) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/choices", "attribute-choices")));
        }
    }

    private AttributeDefinition getForChange(String id, @Nullable String ifMatch) {
        AttributeDefinition definition =
                definitions.findForChange(id).orElseThrow(() -> ATTRIBUTE_DEFINITION_NOT_FOUND.with(id));
        ETags.require(ifMatch, definition.version());
        return definition;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
