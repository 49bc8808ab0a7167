// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueGridTest {

    private static ValueGrid.Buyer buyer(String name, long earlier, long later, double loyalty) {
        return new ValueGrid.Buyer(name, 3, earlier, later, earlier + later, earlier > 0 && later > 0, loyalty);
    }

    @Test
    void everyCombinationIsAClassOfItsOwn() {
        Set<ValueClass> classes = EnumSet.noneOf(ValueClass.class);
        for (boolean contribution : new boolean[] {true, false}) {
            for (boolean potential : new boolean[] {true, false}) {
                classes.add(ValueClass.of(contribution, potential, true));
                classes.add(ValueClass.of(contribution, potential, false));
            }
        }
        assertEquals(EnumSet.allOf(ValueClass.class), classes);
        assertEquals(8, ValuePolicy.RULES.standard().actions().size());
        assertTrue(ValuePolicy.RULES.standard().faults().isEmpty());
    }

    /** Revenue of the halves 100 and 60: a step of -40, so 20 and nothing are to be expected. */
    @Test
    void whatIsToBeExpectedFollowsTheStep() {
        assertEquals(20, buyer("a", 100, 60, 1.0).expected());
        assertEquals(140 + 180, buyer("b", 60, 100, 1.0).expected());
        assertEquals(200, buyer("c", 100, 100, 1.0).expected());
    }

    @Test
    void classesByHand() {
        List<ValueGrid.Classed> classed = ValueGrid.of(
                List.of(
                        buyer("fades", 90, 30, 80.0),
                        buyer("grows", 40, 60, 80.0),
                        buyer("steady", 20, 20, 20.0),
                        buyer("starts", 0, 30, 20.0),
                        buyer("little", 5, 5, 90.0)),
                ValuePolicy.RULES.standard());
        assertEquals(
                List.of(
                        ValueClass.CORE,
                        ValueClass.STAR,
                        ValueClass.MARGINAL,
                        ValueClass.OPPORTUNITY,
                        ValueClass.FAITHFUL),
                classed.stream().map(ValueGrid.Classed::valueClass).toList());
        assertTrue(classed.get(0).real());
        assertFalse(classed.get(3).real());
    }
}
