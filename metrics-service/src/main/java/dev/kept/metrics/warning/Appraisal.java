// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.modelling.Expectation;
import dev.kept.metrics.modelling.Expectation.Estimate;
import dev.kept.metrics.modelling.Expectations;
import dev.kept.metrics.policy.Amounts;
import dev.kept.metrics.store.TenantConnection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is at risk with whoever is warned of: the chance to lose the customer times the value that is still to come. Where a
 * model says neither, the chance is that of the test that warned, and the value the net revenue of the last year.
 */
final class Appraisal {

    private static final int BATCH = 5000;

    private Appraisal() {}

    /** The same findings with their value at risk; the evidence says what it is made of. */
    static List<Finding> of(List<Finding> findings, TenantConnection connection, LocalDate day) {
        List<Finding> appraised = new ArrayList<>();
        for (int from = 0; from < findings.size(); from += BATCH) {
            List<Finding> batch = findings.subList(from, Math.min(findings.size(), from + BATCH));
            Map<String, Expectation> expected = new Expectations(connection)
                    .of(batch.stream().map(Finding::customer).distinct().toList(), day);
            batch.forEach(finding ->
                    appraised.add(appraise(finding, expected.getOrDefault(finding.customer(), Expectation.NONE))));
        }
        return appraised;
    }

    static Finding appraise(Finding finding, Expectation expected) {
        Map<String, Object> evidence = new LinkedHashMap<>(finding.evidence());
        Estimate churn = expected.churn();
        double lost = churn == null ? 1 - finding.chance() : churn.number();
        evidence.put("lossProbability", lost);
        evidence.put("lossProbabilityFrom", churn == null ? "TEST" : source(churn));
        Estimate value = expected.value();
        long worth = value == null ? finding.lastYear() : Math.max(0, Amounts.nearest(value.number()));
        evidence.put("value", Amounts.text(worth));
        evidence.put("valueFrom", value == null ? "REVENUE_OF_LAST_YEAR" : source(value));
        return finding.appraised(evidence, Math.round(lost * worth));
    }

    private static Map<String, Object> source(Estimate estimate) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("modelId", estimate.model());
        source.put("fit", estimate.fit());
        return source;
    }
}
