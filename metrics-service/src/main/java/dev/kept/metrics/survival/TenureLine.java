// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.survival;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Tenure;
import dev.kept.metrics.export.ExportLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long one lasted, ready for a survival analysis: entry, tenure and event are what such programs ask for.
 *
 * @param tenure units from the first day to the end, or to the cut
 * @param entry units that had passed when it was first seen; 0 where it was seen from its first day
 * @param leftTruncated whether it began, or may have begun, before it was seen
 * @param names the attributes that are columns
 */
record TenureLine(
        String customer,
        Tenure of,
        long tenure,
        long entry,
        boolean leftTruncated,
        List<String> names,
        Map<String, String> attributes)
        implements ExportLine {

    static final List<String> COLUMNS =
            List.of("id", "customerId", "start", "end", "observed", "tenure", "entry", "leftTruncated", "plan");

    static TenureLine of(CustomerAsOf customer, Tenure tenure, TenureQuestion question) {
        return new TenureLine(
                customer.id(),
                tenure,
                question.unit().between(tenure.from(), tenure.to()),
                question.entry(tenure),
                question.isLeftTruncated(tenure),
                question.attributes(),
                customer.attributes());
    }

    private String id() {
        return of.id().isEmpty() ? customer : of.id();
    }

    @Override
    public List<@Nullable String> cells() {
        List<@Nullable String> cells = new ArrayList<>(Arrays.asList(
                id(),
                customer,
                of.from().toString(),
                of.to().toString(),
                of.ended() ? "1" : "0",
                Long.toString(tenure),
                Long.toString(entry),
                leftTruncated ? "1" : "0",
                of.plan()));
        names.forEach(name -> cells.add(attributes.get(name)));
        return cells;
    }

    @Override
    public ObjectNode json() {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", id())
                .put("customerId", customer)
                .put("start", of.from().toString())
                .put("end", of.to().toString())
                .put("observed", of.ended() ? 1 : 0)
                .put("tenure", tenure)
                .put("entry", entry)
                .put("leftTruncated", leftTruncated ? 1 : 0);
        if (!of.plan().isEmpty()) {
            line.put("plan", of.plan());
        }
        ObjectNode said = line.putObject("attributes");
        names.stream().filter(attributes::containsKey).forEach(name -> said.put(name, attributes.get(name)));
        return line;
    }
}
