// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void writesAtLeastTheDecimalsOfTheCurrency() {
        assertEquals("12.50", Decimals.text(new BigDecimal("12.5"), "CNY"));
        assertEquals("12.3456", Decimals.text(new BigDecimal("12.3456"), "CNY"));
        assertEquals("1000", Decimals.text(new BigDecimal("1E3"), "JPY"));
        assertEquals("0.500", Decimals.text(new BigDecimal("0.5"), "KWD"));
        assertEquals("1", Decimals.text(new BigDecimal("1.0000"), "XAU"));
    }

    @Test
    void hasOneFormForEqualValues() {
        assertEquals(Decimals.parse("100"), Decimals.parse("100.0000"));
        assertEquals(Decimals.normal(new BigDecimal("1E2")), Decimals.parse("100"));
        assertEquals(Decimals.parse("0"), Decimals.parse("0.00"));
    }

    @Test
    void knowsWhatIsAnAmount() {
        List.of("0", "0.0001", "12.34", "999999999999999.9999")
                .forEach(text -> assertTrue(text.matches(Decimals.AMOUNT), text));
        List.of("", "-1", "+1", "01", ".5", "1.", "1.23456", "1e3", "1000000000000000", "١", " 1", "1\n")
                .forEach(text -> assertFalse(text.matches(Decimals.AMOUNT), text));
        List.of("0", "0.0", "0.0000").forEach(text -> assertFalse(text.matches(Decimals.POSITIVE), text));
        List.of("1", "0.0001", "10.0").forEach(text -> assertTrue(text.matches(Decimals.POSITIVE), text));
    }
}
