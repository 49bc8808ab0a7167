// SPDX-License-Identifier: Apache-2.0
/** JSON Merge Patch (RFC 7396) on records. Knows no feature. */
@NullMarked
package dev.kept.survey.mergepatch;

import org.jspecify.annotations.NullMarked;
