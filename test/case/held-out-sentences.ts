import type { Row } from "./sentences.ts";

/** Written after the rules, to see how they do on wording they were not made for (as of 2026-11-23). */
export const heldOut: readonly Row[] = [
	[
		"We've got a renewal coming up with Tailspin on April 15.",
		["account.name", "Tailspin"],
		["renewal.date", "2027-04-15"],
	],
	["Term ends 12/31/2026.", ["renewal.date", "2026-12-31"]],
	["Their contract is up in 45 days.", ["renewal.date", "2027-01-07"]],
	[
		"Renewal next month, on the 18th of December.",
		["renewal.date", "2026-12-18"],
	],
	[
		"Cancellation requires 90 days' written notice.",
		["renewal.notice_days", 90],
	],
	[
		"The deal renews automatically unless they object.",
		["renewal.auto_renew", true],
	],
	[
		"T's and C's: 60 days notice, auto renewal on",
		["renewal.notice_days", 60],
		["renewal.auto_renew", true],
	],
	["Worth about $310K annually.", ["account.arr", 310000]],
	["They're a 75k ARR account.", ["account.arr", 75000]],
	["Monthly recurring revenue of 4,200 EUR", ["account.mrr", 4200]],
	["This is a €96k/year customer.", ["account.arr", 96000]],
	[
		"412 licensed seats, 198 active in the last 28 days.",
		["usage.seats", 412],
		["usage.active_users", 198],
	],
	["Roughly 60% of licenses are in use.", ["usage.active_rate", 0.6]],
	[
		"Out of 500 seats only 230 are used.",
		["usage.seats", 500],
		["usage.active_users", 230],
	],
	["Monthly actives slipped 15% in October.", ["usage.change", -0.15]],
	["We're seeing 27% fewer logins than in Q3.", ["usage.change", -0.27]],
	["API calls have tripled.", ["usage.change", 2]],
	["Usage has been flat."],
	["Sessions: 4,100 -> 5,300", ["usage.before", 4100], ["usage.now", 5300]],
	[
		"Logins were 1,200 in September and are now 800.",
		["usage.before", 1200],
		["usage.now", 800],
	],
	[
		"Since the reorg, platform usage is off by a quarter.",
		["usage.change", -0.25],
	],
	["Adoption is up 12% month on month.", ["usage.change", 0.12]],
	[
		"One Sev-1 has been sitting unresolved for three weeks.",
		["support.open_p1", 1],
		["support.p1_age_days", 21],
	],
	["They currently have 2 P1 tickets open.", ["support.open_p1", 2]],
	["The outage P1 was resolved on Friday."],
	[
		"Support volume: 31 tickets in the last 30 days",
		["support.tickets_30d", 31],
	],
	["They filed nine cases this month.", ["support.tickets_30d", 9]],
	[
		"Ticket resolution takes 50 hours on median, the SLA is 24h.",
		["support.resolution_hours", 50],
		["support.sla_hours", 24],
	],
	["CSAT has dropped to 58%.", ["support.csat_pct", 58]],
	["Customer satisfaction score of 91 %", ["support.csat_pct", 91]],
	[
		"Their head of logistics scored us a 2 in the NPS survey.",
		["relationship.nps_rating", 2],
	],
	["Latest NPS: 8 (Head of IT)", ["relationship.nps_rating", 8]],
	[
		"We got a 10 from their CFO on the last NPS survey.",
		["relationship.nps_rating", 10],
	],
	[
		"NPS went from 8 to 4.",
		["relationship.nps_rating", 4],
		["relationship.rating_drop", 4],
	],
	[
		"They take 3 days to answer emails now, it used to be 4 hours.",
		["engagement.reply_hours", 72],
		["engagement.reply_hours_before", 4],
	],
	[
		"They showed up to four of six syncs.",
		["engagement.meetings_attended", 4],
		["engagement.meetings_scheduled", 6],
	],
	[
		"Nobody from their side turned up for the last two QBRs.",
		["engagement.no_shows", 2],
	],
	[
		"38 of 52 agents completed the training.",
		["engagement.trained_users", 38],
		["engagement.training_target", 52],
	],
	["Total radio silence since early October.", ["relationship.touch_days", 53]],
	[
		"It's been six weeks since we last heard from them.",
		["relationship.touch_days", 42],
	],
	[
		"My last conversation with them was on November 9.",
		["relationship.touch_days", 14],
	],
	["I met with Dana last Tuesday.", ["relationship.touch_days", 6]],
	[
		"We haven't spoken to their CFO in 4 months.",
		["stakeholder.exec_touch_days", 123],
	],
	[
		"Our champion, Lee Ng, handed in his notice.",
		["stakeholder.champion", "departed"],
		["stakeholder.champion_name", "Lee Ng"],
	],
	[
		"Our biggest advocate just left the company.",
		["stakeholder.champion", "departed"],
	],
	[
		"Champion is gone, no successor named.",
		["stakeholder.champion", "departed"],
	],
	[
		"The champion is on her way out, last day is December 4.",
		["stakeholder.champion", "departed"],
	],
	["Priya is our new champion.", ["stakeholder.champion_name", "Priya"]],
	["The sponsor has been let go.", ["stakeholder.buyer_left", true]],
	[
		"They just hired a new CIO, Sam Ortiz.",
		["commercial.corporate_event", "new_executive"],
		["stakeholder.contact", /Sam Ortiz/],
	],
	[
		"We are single-threaded through the IT admin.",
		["stakeholder.active_contacts", 1],
	],
	[
		"What they want to achieve: fewer stock-outs in the stores.",
		["outcome.goal", /fewer stock-outs/],
	],
	[
		"Objective: onboard new hires in 5 days instead of 12",
		["outcome.goal", /onboard new hires/],
	],
	[
		"Their pain point is duplicate customer records.",
		["outcome.challenge", /duplicate customer records/],
	],
	[
		"One out of three goals has been reached.",
		["outcome.goals_met", 1],
		["outcome.goals_due", 3],
	],
	["ROI came in at 80% of target.", ["outcome.roi_attainment", 0.8]],
	[
		"The data migration milestone is five weeks overdue.",
		["outcome.milestones_overdue", 1],
	],
	[
		"7/9 milestones completed",
		["outcome.milestones_done", 7],
		["outcome.milestones_due", 9],
	],
	[
		"They've been comparing us with Zentro.",
		["commercial.competitor", "Zentro"],
	],
	[
		"A rival pitched to them last week.",
		["commercial.competitor", /competitor/],
	],
	[
		"They want 25% off at renewal.",
		["commercial.discount_asked", true],
		["commercial.discount_ratio", 0.25],
	],
	["The CFO demands a lower price.", ["commercial.discount_asked", true]],
	["They'd like to drop 40 of their 200 seats.", ["commercial.seat_cut", 0.2]],
	["They asked to reduce seats from 300 to 240.", ["commercial.seat_cut", 0.2]],
	[
		"They asked whether they could move to a month-to-month contract.",
		["commercial.shorter_term_asked", true],
	],
	[
		"The October invoice is still unpaid, 38 days overdue.",
		["commercial.invoice_late_days", 38],
	],
	[
		"Marketing wants to join as well.",
		["commercial.expansion_asked", /Marketing/],
	],
	[
		"Their Berlin office asked for access.",
		["commercial.expansion_asked", /Berlin office/],
	],
	[
		"Customer requested 30 extra licenses.",
		["commercial.expansion_asked", /30 extra licenses/],
		["commercial.expansion_seats", 30],
	],
	[
		"Legal sent us a termination letter.",
		["commercial.exit_signal", "non_renewal_notice"],
	],
	[
		"They told us they will be leaving.",
		["relationship.threat_to_leave", true],
	],
	[
		"Half of the department was laid off.",
		["commercial.corporate_event", "layoffs"],
	],
	[
		"They merged with a competitor of theirs.",
		["commercial.corporate_event", "acquisition"],
	],
	["My gut says this account is shaky.", ["relationship.sentiment", "at_risk"]],
	[
		"Our relationship with them is excellent.",
		["relationship.sentiment", "healthy"],
	],
	[
		"Their COO sent an angry email about downtime.",
		["relationship.executive_complaint", true],
	],
	[
		"She complained that exports keep failing.",
		["relationship.negative_feedback", /exports keep failing/],
	],
	[
		"Compare Northwind and Contoso for me.",
		["account.name", "Northwind"],
		["account.name", "Contoso"],
	],
	[
		"Northwind's CFO is new, and Contoso has a P1 open for 9 days.",
		["account.name", "Northwind"],
		["account.name", "Contoso"],
		["support.open_p1", 1],
		["support.p1_age_days", 9],
		["commercial.corporate_event", "new_executive"],
	],
	[
		"How should I approach Wingtip Toys about their 200 unused seats?",
		["account.name", "Wingtip Toys"],
	],
	[
		"With usage down 40% and an open P1, what is the plan?",
		["usage.change", -0.4],
		["support.open_p1", 1],
	],
	[
		"Given that the champion left in October, who should I call?",
		["stakeholder.champion", "departed"],
	],
	[
		"Our contact at Adatum, VP Finance Lena Vogt, asked for a 10 percent discount.",
		["account.name", "Adatum"],
		["stakeholder.contact", /Lena Vogt, VP Finance/],
		["commercial.discount_asked", true],
		["commercial.discount_ratio", 0.1],
	],
	// no fact in these
	["Draft a renewal email for me."],
	["What are best practices for QBRs?"],
	["How do I run a good kickoff?"],
	["We should ask for a reference."],
	["The champion is fine."],
	["Would a discount of 10% help?"],
	["If the invoice stays unpaid for 60 days, Finance steps in."],
	["They don't seem to be looking at competitors."],
	["Whether the CFO leaves is open."],
	["I doubt they were acquired."],
	["Could the champion be leaving?"],
	["Is it true that usage fell by half?"],
	["Should usage fall 20%, alert me."],
	["They have yet to ask for a discount."],
	["She left the company dinner early."],
	["The previous vendor charged them $300k a year."],
	["Our competitor was acquired last week."],
	["The seats in the meeting room were 30% empty."],
	["Champion left? Not that I know."],
	["He refused to cut 10% of the seats."],
	["The P1 is no longer open."],
	["They had been considering a downgrade but decided against it."],
];
