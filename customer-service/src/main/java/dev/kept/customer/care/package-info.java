// SPDX-License-Identifier: Apache-2.0
/** Care for customers: tasks, regular visits, and greetings on birthdays and holidays. */
@NullMarked
package dev.kept.customer.care;

import org.jspecify.annotations.NullMarked;
