// SPDX-License-Identifier: Apache-2.0
/** How Hibernate learns the tenant. Knows no feature. */
@NullMarked
package dev.kept.survey.persistence;

import org.jspecify.annotations.NullMarked;
