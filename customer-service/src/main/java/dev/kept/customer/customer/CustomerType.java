// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

/** Whether a customer is a person or a company. */
public enum CustomerType {
    PERSON,
    COMPANY
}
