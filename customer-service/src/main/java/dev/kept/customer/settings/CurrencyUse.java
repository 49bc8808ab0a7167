// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

/** Implemented by every feature that records money: while one of them holds any, the currency is fixed. */
public interface CurrencyUse {

    /** Whether the current tenant has money recorded here. */
    boolean recorded();
}
