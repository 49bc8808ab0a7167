// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.FileEntry;
import dev.kept.customer.file.FilePosition;
import dev.kept.customer.file.FileSection;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The merges of a customer, whose reasons are free text. They stay where they are when customers are merged. */
@Singleton
class MergeSection implements FileSection {

    private final CustomerMergeRepository merges;
    private final ObjectMapper json;

    MergeSection(CustomerMergeRepository merges, ObjectMapper json) {
        this.merges = merges;
        this.json = json;
    }

    @Override
    public String kind() {
        return "merge";
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_merge");
    }

    @Override
    public List<FileEntry> entries(String customerId, @Nullable FilePosition before, int limit) {
        return List.of();
    }

    @Override
    public List<JsonNode> export(String customerId) {
        return merges.findOf(customerId).stream()
                .map(merge -> json.<JsonNode>valueToTree(CustomerMergeView.of(merge, false)))
                .toList();
    }

    @Override
    public void erase(String customerId, Changes changes) {
        merges.forgetReasons(customerId);
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        return List.of();
    }
}
