// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.AnswerTotals.Weighted;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Survey answers by brute force. */
final class OracleAnswers {

    private static final class Sum {
        private final Set<String> responses = new HashSet<>();
        private final Map<Scale, Map<Integer, Weighted>> byScale = new HashMap<>();

        private void add(ResponseFact response, Answer answer) {
            responses.add(response.entity());
            byScale.computeIfAbsent(
                            new Scale(answer.min(), answer.max(), answer.satisfiedFrom()), key -> new HashMap<>())
                    .merge(answer.score(), once(response.weight()), OracleAnswers::plus);
        }
    }

    private final Map<Group, Map<Period, Sum>> sums = new HashMap<>();

    OracleAnswers(List<OracleCustomer> customers, List<Period> periods, Slice slice, Set<String> types) {
        for (OracleCustomer customer : customers) {
            for (ResponseFact response : customer.responses) {
                for (Answer answer : response.answers()) {
                    Map<String, String> dimensions = dimensions(customer, response, answer);
                    if (types.contains(answer.type()) && OracleTally.accepts(slice, dimensions)) {
                        periods.stream()
                                .filter(period -> OracleCustomer.within(customer.day(response), period))
                                .forEach(period -> sums.computeIfAbsent(
                                                OracleTally.group(slice, dimensions), key -> new HashMap<>())
                                        .computeIfAbsent(period, key -> new Sum())
                                        .add(response, answer));
                    }
                }
            }
        }
    }

    Map<Group, Map<Period, AnswerTotals>> totals() {
        Map<Group, Map<Period, AnswerTotals>> result = new HashMap<>();
        sums.forEach((group, byPeriod) ->
                byPeriod.forEach((period, sum) -> result.computeIfAbsent(group, key -> new HashMap<>())
                        .put(period, new AnswerTotals(sum.responses.size(), sum.byScale))));
        return result;
    }

    static Map<String, String> dimensions(OracleCustomer customer, ResponseFact response, Answer answer) {
        Map<String, String> dimensions = new HashMap<>(customer.dimensions(customer.day(response)));
        dimensions.put(Slice.SURVEY, response.survey());
        dimensions.put(Slice.CHANNEL, response.channel());
        dimensions.put(Slice.QUESTION, answer.question());
        dimensions.put("aspect", answer.aspect() == null ? "unknown" : answer.aspect());
        dimensions.put("wave", wave(customer, response));
        dimensions.put(Slice.QUESTION_TYPE, answer.type());
        return dimensions;
    }

    static String wave(OracleCustomer customer, ResponseFact response) {
        for (InvitationFact invitation : customer.records(InvitationFact.class)) {
            if (response.entity().equals(invitation.response()) && invitation.wave() != null) {
                return invitation.wave();
            }
        }
        return "unknown";
    }

    private static Weighted once(BigDecimal weight) {
        return new Weighted(1, plain(weight), plain(weight.multiply(weight)));
    }

    private static Weighted plus(Weighted a, Weighted b) {
        return new Weighted(a.n() + b.n(), plain(a.w().add(b.w())), plain(a.w2().add(b.w2())));
    }

    /** One form per number, so that records compare by value. */
    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
