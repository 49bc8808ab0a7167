// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.customer.label.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectionScoreTest {

    @Test
    void isTheWeightedShareOfThePossiblePoints() {
        // 100 * (2 * 4/5 + 1 * 1/1) / 3 = 86.666...
        assertEquals(
                new BigDecimal("86.6667"),
                InspectionScore.of(
                                List.of(item("a", "2", "5"), item("b", "1", "1")),
                                List.of(result("a", "4"), result("b", "1")))
                        .orElseThrow());
    }

    @Test
    void roundsOnceSoThatThirdsAddUp() {
        List<ChecklistItem> items = List.of(item("a", "1", "3"), item("b", "1", "3"), item("c", "1", "3"));

        assertEquals(
                0,
                new BigDecimal("33.3333")
                        .compareTo(
                                InspectionScore.of(items, List.of(result("a", "1"), result("b", "1"), result("c", "1")))
                                        .orElseThrow()));
        assertEquals(
                0,
                BigDecimal.valueOf(100)
                        .compareTo(
                                InspectionScore.of(items, List.of(result("a", "3"), result("b", "3"), result("c", "3")))
                                        .orElseThrow()));
    }

    @Test
    void leavesOutWhatDidNotApply() {
        List<ChecklistItem> items = List.of(item("a", "9", "5"), item("b", "1", "2"));

        assertEquals(
                0,
                BigDecimal.valueOf(50)
                        .compareTo(InspectionScore.of(items, List.of(result("a", null), result("b", "1")))
                                .orElseThrow()));
        assertTrue(InspectionScore.of(items, List.of(result("a", null))).isEmpty());
    }

    @Property
    void liesBetweenNothingAndAllAndKnowsNoOrder(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 7) Integer> points) {
        List<ChecklistItem> items = new ArrayList<>();
        List<ItemResult> results = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            items.add(item("i" + i, Integer.toString(i + 1), "7"));
            results.add(0, result("i" + i, points.get(i).toString()));
        }

        BigDecimal score = InspectionScore.of(items, results).orElseThrow();

        assertTrue(score.signum() >= 0 && score.compareTo(BigDecimal.valueOf(100)) <= 0);
        results.sort((one, other) -> one.item().compareTo(other.item()));
        assertEquals(score, InspectionScore.of(items, results).orElseThrow());
    }

    private static ChecklistItem item(String code, String weight, String max) {
        return new ChecklistItem(code, new Label("Greets", "问候"), weight, max);
    }

    private static ItemResult result(String item, @Nullable String points) {
        return new ItemResult(item, points, null);
    }
}
