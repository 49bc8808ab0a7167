// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** What the values of an attribute are; all of them are written as text. */
enum AttributeType {
    TEXT {
        @Override
        boolean allows(String value, List<String> choices) {
            return true;
        }
    },
    NUMBER {
        @Override
        boolean allows(String value, List<String> choices) {
            try {
                return value.matches("-?[0-9]+([.][0-9]+)?") && new BigDecimal(value).precision() <= 38;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    },
    DATE {
        @Override
        boolean allows(String value, List<String> choices) {
            try {
                return LocalDate.parse(value).getYear() > 0;
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    BOOLEAN {
        @Override
        boolean allows(String value, List<String> choices) {
            return value.equals("true") || value.equals("false");
        }
    },
    CHOICE {
        @Override
        boolean allows(String value, List<String> choices) {
            return choices.contains(value);
        }
    };

    abstract boolean allows(String value, List<String> choices);
}
