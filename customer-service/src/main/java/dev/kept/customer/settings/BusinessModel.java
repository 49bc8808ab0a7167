// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

/** How the company earns: it decides which figures are worth showing first. */
public enum BusinessModel {
    SUBSCRIPTION,
    ECOMMERCE,
    RETAIL,
    SERVICE,
    OTHER
}
