// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.ResponseFact;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What surveys declare of the weights of aspects, for responses to which any do: behind all else, as in older formats. */
final class WeightCodec {

    private WeightCodec() {}

    static void write(ByteWriter out, Collection<ResponseFact> responses) {
        Map<String, DeclaredWeights> told = new TreeMap<>();
        responses.forEach(response -> {
            DeclaredWeights declared = response.aspectWeights();
            if (declared != null) {
                told.put(response.entity(), declared);
            }
        });
        out.list(told.entrySet(), entry -> {
            out.text(entry.getKey());
            out.number(entry.getValue().surveyVersion());
            out.list(entry.getValue().byAspect().entrySet(), weight -> {
                out.text(weight.getKey());
                out.text(weight.getValue().toString());
            });
        });
    }

    /** Gives the responses among the facts the weights of their surveys. */
    static void read(ByteReader in, List<Fact> facts) {
        Map<String, DeclaredWeights> told = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            told.put(in.text(), weights(in));
        }
        if (!told.isEmpty()) {
            facts.replaceAll(fact -> fact instanceof ResponseFact response && told.containsKey(response.entity())
                    ? response.with(told.get(response.entity()))
                    : fact);
        }
    }

    private static DeclaredWeights weights(ByteReader in) {
        int version = (int) in.number();
        Map<String, BigDecimal> byAspect = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            byAspect.put(in.text(), new BigDecimal(in.text()));
        }
        return new DeclaredWeights(version, byAspect);
    }
}
