/** Cases, months and lists of complaints as papers and tables, and their words, for windows and commands alike. */
@NullMarked
package vn.capbu.complaints.papers;

import org.jspecify.annotations.NullMarked;
