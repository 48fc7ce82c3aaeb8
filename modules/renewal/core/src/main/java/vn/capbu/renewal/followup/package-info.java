/** What a customer has to do after a renewal, who heard that it is done, and notices (domain.md 4 and 6). */
@NullMarked
package vn.capbu.renewal.followup;

import org.jspecify.annotations.NullMarked;
