import { readTemplates, type Templates } from '../../domain/reminders/templates'

/** The variable a deployment names its templates by: JSON, topic → template. */
const VARIABLE = 'REMINDER_TEMPLATES'

const { templates, wrong } = readTemplates(process.env[VARIABLE])
if (wrong.length > 0) console.error(JSON.stringify({ setting: VARIABLE, wrong }))

/** The templates of this deployment. */
export const deployedTemplates: Templates = templates
