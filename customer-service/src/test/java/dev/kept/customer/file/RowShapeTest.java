// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class RowShapeTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void moneyIsExactTextWithItsCurrencyAlsoInsideLines() throws JsonProcessingException {
        JsonNode shaped = RowShape.of(JSON.readTree("""
                {"id": "ord_1", "amount": 123456789012345.6789, "cost": 5, "currency": "CNY", "version": 2,
                 "lines": [{"product": "tea", "quantity": 8, "amount": 2080, "cost": 1206.4}]}
                """));

        assertEquals(JSON.readTree("""
                        {"id": "ord_1", "amount": {"amount": "123456789012345.6789", "currency": "CNY"},
                         "cost": {"amount": "5.00", "currency": "CNY"}, "version": 2,
                         "lines": [{"product": "tea", "quantity": 8, "amount": {"amount": "2080.00", "currency": "CNY"},
                                    "cost": {"amount": "1206.40", "currency": "CNY"}}]}
                        """), shaped);
    }

    @Test
    void instantsEndInZAndOtherTextsStay() throws JsonProcessingException {
        JsonNode shaped = RowShape.of(JSON.readTree("""
                {"at": "2026-11-18T09:02:21+00:00", "on": "2026-11-18", "text": "at 2026-11-18T09:02:21+00:00",
                 "steps": ["2026-11-18T09:02:21.5+00:00"], "points": 9513, "amount": 3}
                """));

        assertEquals(JSON.readTree("""
                        {"at": "2026-11-18T09:02:21Z", "on": "2026-11-18", "text": "at 2026-11-18T09:02:21+00:00",
                         "steps": ["2026-11-18T09:02:21.500Z"], "points": 9513, "amount": 3}
                        """), shaped);
    }
}
