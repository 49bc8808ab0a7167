// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.audit.AuditLog;
import dev.kept.customer.file.FileSection;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is held of a customer: all sections of its file, and who did what with it. */
@ApplicationScoped
class FileContent {

    private final List<FileSection> sections;
    private final AuditLog audit;
    private final ObjectMapper json;

    FileContent(@All List<FileSection> sections, AuditLog audit, ObjectMapper json) {
        this.sections = sections;
        this.audit = audit;
        this.json = json;
    }

    /** The records by the kind of their section; sections without any are there too, to say so. */
    Map<String, List<JsonNode>> of(String customerId) {
        Map<String, List<JsonNode>> content = new TreeMap<>();
        sections.forEach(section -> content.put(section.kind(), section.export(customerId)));
        List<JsonNode> entries = new ArrayList<>();
        audit.about(customerId).forEach(entry -> entries.add(json.valueToTree(entry)));
        content.put("audit-entry", entries);
        return content;
    }
}
